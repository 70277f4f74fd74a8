//! Embeds one data package into the engine: the folder named by `KOMMUNALBLICK_DATA`, else `data/` of the workspace.

use std::{env, fs, path::Path};

fn main() {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../data").to_string();
    let folder = env::var("KOMMUNALBLICK_DATA").unwrap_or(default);
    println!("cargo::rerun-if-env-changed=KOMMUNALBLICK_DATA");
    println!("cargo::rerun-if-changed={folder}");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(
        Path::new(&out).join("embedded.rs"),
        list(Path::new(&folder)),
    )
    .expect("OUT_DIR can be written");
}

/// Rust source of a slice of (file name, text) for every file of the package that the explorer reads.
fn list(folder: &Path) -> String {
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
    let lines: String = names
        .iter()
        .map(|n| {
            let path = folder.join(n);
            println!("cargo::rerun-if-changed={}", path.display());
            let path = path.canonicalize().unwrap_or(path);
            format!(
                "    ({n:?}, include_str!({:?})),\n",
                path.display().to_string()
            )
        })
        .collect();
    format!("&[\n{lines}]")
}
