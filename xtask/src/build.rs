//! `build`: the data package becomes a static site.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use kommunalblick::describe;
use kommunalblick::lang::Lang;
use kommunalblick::package;
use kommunalblick::study::Study;
use kommunalblick::words::held;
use kommunalblick::words::problems::{sentence, sentences};

use crate::engine::Engine;
use crate::site::Site;
use crate::{Failure, Outcome, args, engine, failed, size, tools};

/// The folder of the example package inside the folder of a package.
pub const EXAMPLE: &str = "example";

/// What to build, and to where.
pub struct Options {
    pub release: bool,
    pub data: PathBuf,
    pub site: Option<String>,
    pub out: PathBuf,
}

impl Options {
    /// Takes the flags of `build` out of the words; relative folders mean those below `here`.
    pub fn take(words: &mut Vec<String>) -> Outcome<Options> {
        let release = args::flag(words, "--release");
        let data = Options::folder(args::value(words, "--data")?, "data")?;
        let out = Options::folder(args::value(words, "--out")?, "dist")?;
        let site = args::value(words, "--site")?
            .map(|url| site_address(&url))
            .transpose()?;
        Ok(Options {
            release,
            data,
            site,
            out,
        })
    }

    /// A folder as given on the command line, or one of the project's.
    pub fn folder(given: Option<String>, default: &str) -> Outcome<PathBuf> {
        match given {
            Some(given) => std::path::absolute(&given).map_err(|error| {
                Failure::Usage(format!("The folder “{given}” cannot be used: {error}."))
            }),
            None => Ok(tools::root().join(default)),
        }
    }
}

/// The address at which the site will stand, ending in a slash.
fn site_address(given: &str) -> Outcome<String> {
    let rest = given
        .strip_prefix("https://")
        .or_else(|| given.strip_prefix("http://"));
    let fits = rest.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with('/')
            && !rest
                .contains(|c: char| c.is_whitespace() || c.is_control() || "?#\"<>\\".contains(c))
    });
    if !fits {
        return Err(Failure::Usage(format!(
            "--site needs the address at which the site will stand, such as https://example.org/umfrage/; “{given}” is none."
        )));
    }
    Ok(format!("{}/", given.trim_end_matches('/')))
}

pub fn command(mut words: Vec<String>) -> Outcome {
    let options = Options::take(&mut words)?;
    args::nothing_left(&words, "build")?;
    build(&options)
}

/// Builds the site; the old one stays as it is until the new one is complete.
pub fn build(options: &Options) -> Outcome {
    may_replace(&options.out)?;
    let survey = load(&options.data)?;
    let example = load_example(&options.data)?;
    let engines = engines(options, &survey, example.as_ref())?;

    let staging = staging_folder(&options.out);
    remove(&staging)?;
    let result = Site::make(options, &survey, &engines)
        .and_then(|site| site.write(&staging))
        .and_then(|()| replace(&options.out, &staging));
    if result.is_err() {
        let _ = fs::remove_dir_all(&staging);
    }
    result?;
    println!("Built {}", tools::shown(&options.out));
    if options.release {
        size::report(&options.out)?;
    }
    Ok(())
}

/// Reads the example in a package's folder in the same way; none where there is none.
pub fn load_example(folder: &Path) -> Outcome<Option<Study>> {
    let example = folder.join(EXAMPLE);
    example.is_dir().then(|| load(&example)).transpose()
}

/// Reads the package and has it checked; says all that is wrong with it.
pub fn load(folder: &Path) -> Outcome<Study> {
    let survey = package::texts(&files(folder)?).and_then(|files| Study::load(&files));
    let shown = tools::shown(folder);
    if let Ok(survey) = &survey {
        for note in describe::notes(survey) {
            eprintln!("{shown}: {}", sentence(&note, Lang::En));
        }
    }
    survey.or_else(|problems| {
        let lines = sentences(&problems, Lang::En).into_iter();
        let lines = lines.map(|line| format!("{shown}: {line}"));
        failed(lines.collect::<Vec<_>>().join("\n"))
    })
}

/// The files of a package, by their paths below its folder: the descriptor, every table beside it, and what its resources name.
pub fn files(folder: &Path) -> Outcome<BTreeMap<String, Vec<u8>>> {
    let entries = fs::read_dir(folder).map_err(|error| {
        let shown = tools::shown(folder);
        Failure::Failed(format!(
            "{shown}: the folder of the data package cannot be read: {error}."
        ))
    })?;
    let names = entries
        .flatten()
        .filter_map(|e| e.file_name().into_string().ok());
    let mut names: BTreeSet<String> = names.filter(|name| is_part(name)).collect();
    let descriptor = fs::read(folder.join(package::DESCRIPTOR)).unwrap_or_default();
    let named = package::named(&String::from_utf8_lossy(&descriptor));
    names.extend(named.into_iter().filter(|name| folder.join(name).is_file()));
    let mut files = BTreeMap::new();
    for name in names {
        let path = folder.join(&name);
        let bytes = fs::read(&path).map_err(trouble("read", &path))?;
        files.insert(name, bytes);
    }
    Ok(files)
}

fn is_part(name: &str) -> bool {
    name == package::DESCRIPTOR || name.ends_with(".csv")
}

/// A folder that is not empty and that no build made is left alone.
fn may_replace(out: &Path) -> Outcome {
    let ours = match fs::read_dir(out) {
        Ok(mut entries) => entries.next().is_none() || out.join(engine::WASM).is_file(),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    };
    if ours {
        return Ok(());
    }
    failed(format!(
        "{} is not empty and holds no earlier build, so it is left alone; name another folder with --out.",
        tools::shown(out)
    ))
}

/// What the site is made of beside its pages: the full engine, and the one for a first visit with what it fetches by need.
pub struct Engines {
    pub visit: Engine,
    pub full: Engine,
    /// The texts of each language.
    pub texts: [(Lang, String); 2],
    /// The example in brief.
    pub example: Option<Vec<u8>>,
}

/// Compiles the crate to WebAssembly twice, each time with as much of the package in it as it needs.
fn engines(options: &Options, survey: &Study, example: Option<&Study>) -> Outcome<Engines> {
    tools::wasm_target()?;
    let profile = if options.release {
        "release"
    } else {
        "wasm-dev"
    };
    let built = tools::target().join(tools::WASM_TARGET).join(profile);
    println!("Compiling to WebAssembly ({profile})");

    let mut visit = compiler(profile);
    visit
        .args(["--no-default-features", "--config", SMALL])
        .env(
            "KOMMUNALBLICK_PACKED",
            pack(survey.packed_brief(), &built.join("visit.packed"))?,
        );
    if let Some(example) = example {
        visit.env("KOMMUNALBLICK_EXAMPLE_NAME", &example.descriptor().name);
    }
    let visit = compiled(&mut visit, &built, options)?;

    let mut full = compiler(profile);
    full.env(
        "KOMMUNALBLICK_PACKED",
        pack(survey.packed(), &built.join("survey.packed"))?,
    );
    if let Some(example) = example {
        let packed = pack(example.packed(), &built.join("example.packed"))?;
        full.env("KOMMUNALBLICK_PACKED_EXAMPLE", packed);
    }
    Ok(Engines {
        visit,
        full: compiled(&mut full, &built, options)?,
        texts: Lang::ALL.map(|lang| (lang, held::file(lang))),
        example: example.map(Study::packed_brief),
    })
}

/// The engine for a first visit counts so few rows that it need not be quick.
const SMALL: &str = "profile.release.package.counts.opt-level = 'z'";

fn compiler(profile: &str) -> Command {
    let mut cargo = tools::cargo();
    cargo
        .args(["build", "--quiet", "--package", "kommunalblick", "--lib"])
        .args(["--target", tools::WASM_TARGET, "--profile", profile])
        .arg("--target-dir")
        .arg(tools::target())
        .env_remove("KOMMUNALBLICK_PACKED_EXAMPLE")
        .env_remove("KOMMUNALBLICK_EXAMPLE_NAME")
        .env("RUSTFLAGS", without_places());
    cargo
}

fn compiled(cargo: &mut Command, built: &Path, options: &Options) -> Outcome<Engine> {
    tools::run(cargo)?;
    let engine = Engine::bind(&built.join("kommunalblick.wasm"))?;
    match options.release {
        true => engine.packable(),
        false => Ok(engine),
    }
}

/// Writes a checked survey to where the compiler finds it, for each profile apart: the file stays as it is where nothing changed, so that
/// nothing is compiled anew.
fn pack(bytes: Vec<u8>, file: &Path) -> Outcome<PathBuf> {
    if fs::read(file).is_ok_and(|old| old == bytes) {
        return Ok(file.to_owned());
    }
    fs::create_dir_all(file.parent().expect("a file in a folder"))
        .and_then(|()| fs::write(file, bytes))
        .map_err(trouble("write", file))?;
    Ok(file.to_owned())
}

/// Compiler flags that keep the folders of this machine out of the module, and its bytes the same on every machine.
fn without_places() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let registry = home.map(|home| format!("--remap-path-prefix={}=cargo", home.display()));
    let root = format!(
        "--remap-path-prefix={}=kommunalblick",
        tools::root().display()
    );
    [registry.unwrap_or_default(), root]
        .join(" ")
        .trim()
        .to_owned()
}

/// Where the new site grows: in target/ for dist/, else beside its place, on the same disk.
fn staging_folder(out: &Path) -> PathBuf {
    let number = std::process::id();
    if out == tools::root().join("dist") {
        return tools::target().join(format!("dist-new-{number}"));
    }
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    out.with_file_name(format!(".{name}-new-{number}"))
}

/// Puts the new site into the place of the old one.
fn replace(out: &Path, staging: &Path) -> Outcome {
    if let Some(parent) = out.parent() {
        fs::create_dir_all(parent).map_err(trouble("make", parent))?;
    }
    let mut old = staging.as_os_str().to_owned();
    old.push("-old");
    let old = PathBuf::from(old);
    if out.exists() {
        fs::rename(out, &old).map_err(trouble("replace", out))?;
    }
    if let Err(error) = fs::rename(staging, out) {
        let _ = fs::rename(&old, out);
        return Err(trouble("replace", out)(error));
    }
    remove(&old)
}

fn remove(folder: &Path) -> Outcome {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(trouble("remove", folder)(error))
        }
        _ => Ok(()),
    }
}

/// A sentence for what the disk refused.
pub fn trouble(verb: &'static str, path: &Path) -> impl Fn(std::io::Error) -> Failure {
    let path = tools::shown(path);
    move |error| Failure::Failed(format!("Could not {verb} {path}: {error}."))
}
