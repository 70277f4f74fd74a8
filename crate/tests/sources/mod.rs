//! The sources of this crate and those below it.

use std::path::Path;

/// Path and text of every file below a folder of this crate, whose name is from its root.
pub fn below(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a room") {
            let path = entry.expect("a file").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(root).expect("a file of this crate");
            let name = name.display().to_string().replace('\\', "/");
            found.push((name, std::fs::read_to_string(&path).expect("a source")));
        }
    }
    found.sort();
    found
}
