//! `check` and `figures`.

use crate::{Outcome, args, previews, tools};

pub fn command(words: Vec<String>) -> Outcome {
    args::nothing_left(&words, "check")?;
    tools::wasm_target()?;
    println!("Format");
    tools::run(tools::cargo().args(["fmt", "--all", "--", "--check"]))?;
    println!("Lints, native");
    tools::run(tools::cargo().args([
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))?;
    println!("Lints, WebAssembly");
    for build in [&[][..], &["--no-default-features"]] {
        let mut wasm = tools::cargo();
        wasm.args(["clippy", "--quiet", "--package", "kommunalblick"])
            .args(["--target", tools::WASM_TARGET])
            .args(build)
            .args(["--", "-D", "warnings"]);
        tools::run(&mut wasm)?;
    }
    println!("Documentation");
    let documentation = [
        "doc",
        "--quiet",
        "--workspace",
        "--no-deps",
        "--document-private-items",
    ];
    tools::run(
        tools::cargo()
            .args(documentation)
            .env("RUSTDOCFLAGS", "-D warnings"),
    )?;
    println!("All is well.");
    Ok(())
}

/// Lets the chart tests write their golden pictures instead of comparing them; then draws those for previews.
pub fn figures(words: Vec<String>) -> Outcome {
    args::nothing_left(&words, "figures")?;
    let test = ["test", "--package", "chart", "--test", "charts"];
    tools::run(tools::cargo().args(test).env("KOMMUNALBLICK_REDRAW", "1"))?;
    previews::draw()
}
