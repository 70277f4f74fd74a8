//! Embeds one survey into the engine: the file named by `KOMMUNALBLICK_PACKED`, which xtask made of a checked data package; without it
//! the files of `data/` in the workspace, to be checked when they are read.

use std::{env, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-env-changed=KOMMUNALBLICK_PACKED");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let out = Path::new(&out);
    let (packed, files) = match env::var("KOMMUNALBLICK_PACKED") {
        Ok(file) => (packed(Path::new(&file)), "&[]".to_string()),
        Err(_) => ("None".to_string(), files(out)),
    };
    let source = format!(
        "/// The survey, packed; `None` where the files of its package are embedded instead.\n\
         pub(crate) const PACKED: Option<&[u8]> = {packed};\n\
         const EMBEDDED: &[(&str, &str)] = {files};\n"
    );
    fs::write(out.join("embedded.rs"), source).expect("OUT_DIR can be written");
}

fn packed(file: &Path) -> String {
    println!("cargo::rerun-if-changed={}", file.display());
    format!("Some(include_bytes!({:?}))", file.display().to_string())
}

fn files(out: &Path) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../data");
    println!("cargo::rerun-if-changed={folder}");
    list(Path::new(folder), out)
}

/// Rust source of a slice of (file name, text) for every file of the package that the explorer reads. The texts are copied to
/// `OUT_DIR`; bytes that are no UTF-8 are replaced there, so that who reads the folder itself can say where they are.
fn list(folder: &Path, out: &Path) -> String {
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
