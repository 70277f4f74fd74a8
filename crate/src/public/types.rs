//! The TypeScript types of what the API returns, made from the structs that are returned; the file of types must hold them.

use super::{
    Asked, Base, Cases, Choice, Counts, Fault, Group, Missing, Net, OverviewCounts, Panel, Problem,
    Question, Section, Table,
};
use crate::codebook::Reason;
use crate::evidence::Evidence;
use crate::table::{
    Bounds, Category, Cell, Difference, Effect, Flag, GroupKind, Head, Modelled, Test, Together,
};
use std::path::Path;
use ts_rs::{Config, TS};

/// Where the types begin in the file.
const MARK: &str = "// What follows is made from the engine's own structs; a test compares.\n";

/// A type with its documentation. What Rust calls `None` arrives as `null`.
fn declared<T: TS>() -> String {
    let config = Config::new();
    let docs = T::docs().unwrap_or_default().replace("`None`", "`null`");
    let declared = T::decl(&config).replace("`None`", "`null`");
    let text = format!("\n{docs}export {declared}\n");
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n") + "\n"
}

fn all() -> String {
    [
        declared::<Question>(),
        declared::<Section>(),
        declared::<Choice>(),
        declared::<Net>(),
        declared::<Base>(),
        declared::<Asked>(),
        declared::<Counts>(),
        declared::<OverviewCounts>(),
        declared::<Table>(),
        declared::<Head>(),
        declared::<Group>(),
        declared::<GroupKind>(),
        declared::<Missing>(),
        declared::<Cases>(),
        declared::<Reason>(),
        declared::<Cell>(),
        declared::<Category>(),
        declared::<Evidence>(),
        declared::<Bounds>(),
        declared::<Together>(),
        declared::<Modelled>(),
        declared::<Flag>(),
        declared::<Panel>(),
        declared::<Difference>(),
        declared::<Test>(),
        declared::<Effect>(),
        declared::<Fault>(),
        declared::<Problem>(),
    ]
    .concat()
}

/// `KOMMUNALBLICK_REDRAW=1` writes the types instead of comparing them.
#[test]
fn the_file_of_types_is_that_of_the_structs() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../www/api/kommunalblick.d.ts");
    let text = std::fs::read_to_string(&file).expect("the file of types");
    let text = text.replace('\r', "");
    let (head, types) = text
        .split_once(MARK)
        .expect("the line where the types begin");
    if std::env::var_os("KOMMUNALBLICK_REDRAW").is_some() {
        std::fs::write(&file, format!("{head}{MARK}{}", all())).expect("written");
        return;
    }
    assert_eq!(types, all(), "set KOMMUNALBLICK_REDRAW=1 to write them");
}
