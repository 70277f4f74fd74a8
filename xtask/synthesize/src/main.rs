//! `synthesize DIR`: writes the synthetic responses into a package's folder, or with `--check` compares them with what is there.

use std::path::Path;
use std::process::ExitCode;
use synthesize::FILES;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let check = words.iter().any(|w| w == "--check");
    let Some(data) = words.iter().find(|w| !w.starts_with('-')) else {
        eprintln!("synthesize needs the folder of a data package.");
        return ExitCode::from(2);
    };
    match run(Path::new(data), check) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(1)
        }
    }
}

fn run(data: &Path, check: bool) -> Result<(), String> {
    for (name, text) in FILES.iter().zip(synthesize::synthesize(data)?) {
        let path = data.join(name);
        if !check {
            std::fs::write(&path, text).map_err(|e| format!("{}: {e}", path.display()))?;
        } else if std::fs::read_to_string(&path).ok().as_deref() != Some(&text) {
            return Err(format!(
                "{} is not what the generator writes: run cargo xtask synthesize.",
                path.display()
            ));
        }
    }
    Ok(())
}
