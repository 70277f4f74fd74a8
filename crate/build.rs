//! Embeds one data package into the engine: the folder named by `KOMMUNALBLICK_DATA`, else `data/` of the workspace.

use std::{env, fs, path::Path};

fn main() {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../data").to_string();
    let folder = env::var("KOMMUNALBLICK_DATA").unwrap_or(default);
    println!("cargo::rerun-if-env-changed=KOMMUNALBLICK_DATA");
    println!("cargo::rerun-if-changed={folder}");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let out = Path::new(&out);
    fs::write(out.join("embedded.rs"), list(Path::new(&folder), out))
        .expect("OUT_DIR can be written");
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
