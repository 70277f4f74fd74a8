//! Embeds the survey and, where there is one, an example beside it into the engine: the files named by `KOMMUNALBLICK_PACKED` and
//! `KOMMUNALBLICK_PACKED_EXAMPLE`, which xtask made of checked data packages; `KOMMUNALBLICK_EXAMPLE_NAME` names an example that is a file of the
//! site instead. Without the first the files of `data/` and `data/example/`
//! in the workspace, to be checked when they are read.

use std::{env, fs, path::Path};

/// Rust source of no files.
const NONE: &str = "&[]";
const SURVEY: &str = "KOMMUNALBLICK_PACKED";
const EXAMPLE: &str = "KOMMUNALBLICK_PACKED_EXAMPLE";
const NAME: &str = "KOMMUNALBLICK_EXAMPLE_NAME";
const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../data");

fn main() {
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let out = Path::new(&out);
    let (survey, example) = (packed(SURVEY), packed(EXAMPLE));
    let (files, more) = match env::var_os(SURVEY) {
        Some(_) => (NONE.to_string(), NONE.to_string()),
        None => files(out),
    };
    println!("cargo::rerun-if-env-changed={NAME}");
    let name = env::var(NAME).ok();
    let source = format!(
        "/// The survey, packed; `None` where the files of its package are embedded instead.\n\
         pub(crate) const PACKED: Option<&[u8]> = {survey};\n\
         /// The example, packed; `None` where the files of its package are embedded instead, or there is none.\n\
         pub(crate) const PACKED_EXAMPLE: Option<&[u8]> = {example};\n\
         /// The name of an example that is not compiled in, but a file of the site.\n\
         const NAMED: Option<&str> = {name:?};\n\
         const EMBEDDED: &[(&str, &str)] = {files};\n\
         const EXAMPLE: &[(&str, &str)] = {more};\n"
    );
    fs::write(out.join("embedded.rs"), source).expect("OUT_DIR can be written");
}

/// Rust source of the files of the survey and of the example.
fn files(out: &Path) -> (String, String) {
    println!("cargo::rerun-if-changed={DATA}"); // with all that is below it
    let (survey, example) = (Path::new(DATA), Path::new(DATA).join("example"));
    (list(survey, out), list(&example, &out.join("example")))
}

/// Rust source of the bytes in the file that a variable of the environment names.
fn packed(variable: &str) -> String {
    println!("cargo::rerun-if-env-changed={variable}");
    let Ok(file) = env::var(variable) else {
        return "None".to_string();
    };
    println!("cargo::rerun-if-changed={file}");
    format!("Some(include_bytes!({file:?}))")
}

/// Rust source of a slice of (file name, text) for every file of the package that the explorer reads. The texts are copied to
/// `OUT_DIR`; bytes that are no UTF-8 are replaced there, so that who reads the folder itself can say where they are.
fn list(folder: &Path, out: &Path) -> String {
    fs::create_dir_all(out).expect("OUT_DIR can be written");
    let mut names: Vec<String> = fs::read_dir(folder)
        .map(|entries| {
            entries
                .flatten()
                .map(|e| e.file_name().to_string_lossy().into_owned())
                .collect()
        })
        .unwrap_or_default();
    names.retain(|n| n == "datapackage.json" || n.ends_with(".csv"));
    names.sort();
    let lines: String = names.iter().map(|name| entry(folder, out, name)).collect();
    format!("&[\n{lines}]")
}

fn entry(folder: &Path, out: &Path, name: &str) -> String {
    let (path, copy) = (folder.join(name), out.join(name));
    println!("cargo::rerun-if-changed={}", path.display());
    let bytes = fs::read(&path).unwrap_or_default();
    fs::write(&copy, String::from_utf8_lossy(&bytes).as_bytes()).expect("OUT_DIR can be written");
    format!(
        "    ({name:?}, include_str!({:?})),\n",
        copy.display().to_string()
    )
}
