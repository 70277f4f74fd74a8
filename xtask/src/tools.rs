//! The programs that the commands need: where they are, and how they come here.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Outcome, failed};

pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The project's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask lies in the project's folder")
}

/// The folder of everything that is built.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// A path as a person names it: from the project's folder where it lies below it.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .display()
        .to_string()
}

/// Cargo, the one that started us, in the project's folder.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// Runs a program; its output goes where ours goes.
pub fn run(command: &mut Command) -> Outcome {
    let name = Path::new(command.get_program())
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => match status.code() {
            Some(code) => failed(format!(
                "{name} stopped with exit code {code}; what it found stands above."
            )),
            None => failed(format!("{name} was ended by a signal.")),
        },
        Err(error) => failed(format!("{name} could not be started: {error}.")),
    }
}

/// What a program prints, without the blanks around it; nothing if it fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Has the WebAssembly half of the Rust standard library installed where it is missing.
pub fn wasm_target() -> Outcome {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let folder = output(Command::new(rustc).current_dir(root()).args([
        "--print",
        "target-libdir",
        "--target",
        WASM_TARGET,
    ]));
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    let installed = Command::new("rustup")
        .current_dir(root())
        .args(["target", "add", WASM_TARGET])
        .status();
    if installed.is_ok_and(|status| status.success()) {
        return Ok(());
    }
    failed(format!(
        "Rust’s target {WASM_TARGET} is missing; install it with: rustup target add {WASM_TARGET}"
    ))
}

/// The program that runs now, for tests that call it again. A step may have built it anew meanwhile: Linux then calls the file of the running
/// one deleted, and the new one stands in its place.
pub fn this_program() -> PathBuf {
    let path = std::env::current_exe().unwrap_or_else(|_| "xtask".into());
    match path.to_string_lossy().strip_suffix(" (deleted)") {
        Some(plain) => plain.into(),
        None => path,
    }
}

/// The Python of an environment below target/ that has what tests/requirements.txt names.
pub fn python() -> Outcome<PathBuf> {
    let folder = target().join("python");
    let program = folder.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    let list = root().join("tests/requirements.txt");
    if unchanged(&list, &folder) && output(Command::new(&program).arg("--version")).is_some() {
        return Ok(program);
    }
    let system = ["python3", "python"].into_iter().find(|name| {
        output(Command::new(name).args(["-c", "import sys; print(sys.version_info >= (3, 10))"]))
            .as_deref()
            == Some("True")
    });
    let Some(system) = system else {
        return failed(
            "The tests of the data package need Python 3.10 or newer; install it (https://www.python.org).",
        );
    };
    let made = |folder: &Path| {
        run(Command::new(system)
            .args(["-m", "venv", "--clear"])
            .arg(folder))
        .is_ok()
    };
    let ready = made(&folder) || (debian_install(&["python3-venv"]) && made(&folder));
    if !ready {
        return failed(
            "Python could not make an environment; on Debian install the package python3-venv.",
        );
    }
    let pip = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--requirement",
    ];
    run(Command::new(&program).args(pip).arg(&list))?;
    remember(&list, &folder)?;
    Ok(program)
}

/// Has npm install what the package.json of a folder names.
pub fn npm_packages(folder: &Path) -> Outcome {
    let version = output(Command::new("node").arg("--version")).unwrap_or_default();
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|text| text.parse::<u32>().ok());
    if major.is_none_or(|major| major < 20) {
        return failed(
            "The tests in the browser need Node.js 20.19 or newer; install it (https://nodejs.org).",
        );
    }
    let (list, packages) = (folder.join("package.json"), folder.join("node_modules"));
    if unchanged(&list, &packages) {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(Command::new(npm)
        .current_dir(folder)
        .args(["install", "--no-package-lock"]))?;
    remember(&list, &packages)
}

/// Whether what a list names was installed into the folder, and the list is still the same.
fn unchanged(list: &Path, folder: &Path) -> bool {
    let kept = std::fs::read(folder.join(".installed"));
    matches!((std::fs::read(list), kept), (Ok(now), Ok(then)) if now == then)
}

fn remember(list: &Path, folder: &Path) -> Outcome {
    match std::fs::copy(list, folder.join(".installed")) {
        Ok(_) => Ok(()),
        Err(error) => failed(format!("Could not write into {}: {error}.", shown(folder))),
    }
}

/// The first program of these names on PATH, else the first of the applications that is there.
pub fn find(names: &[&str], applications: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    let on_path = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    on_path
        .chain(applications.iter().map(PathBuf::from))
        .find(|path| path.is_file())
}

/// Installs Debian packages where that is possible without a question: as root.
pub fn debian_install(packages: &[&str]) -> bool {
    let root = output(Command::new("id").arg("-u")).as_deref() == Some("0");
    if !root || !Path::new("/etc/debian_version").is_file() {
        return false;
    }
    println!("Installing {}", packages.join(" and "));
    let apt = |words: &[&str]| {
        let mut apt = Command::new("apt-get");
        run(apt
            .args(["--quiet", "--quiet"])
            .args(words)
            .env("DEBIAN_FRONTEND", "noninteractive"))
        .is_ok()
    };
    apt(&["update"]) && apt(&[&["install", "--yes", "--no-install-recommends"], packages].concat())
}
