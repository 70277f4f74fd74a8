//! Each limit of docs/limits.md, tried at it and beyond it: at it there is an answer, beyond it one sentence, soon.

mod package;
mod pages;
mod query;

use kommunalblick::embedded;
use kommunalblick::study::Study;
use std::sync::OnceLock;

/// A page has 50 ms in WebAssembly made for speed; these tests run without any optimisation. In nanoseconds of computing by this thread alone:
/// what runs beside it does not count.
const SOON: u64 = 10_000_000_000;

fn survey() -> &'static Study {
    static SURVEY: OnceLock<Study> = OnceLock::new();
    SURVEY.get_or_init(|| embedded::survey().unwrap_or_else(|p| panic!("{p}")))
}

fn soon<T>(what: &str, work: impl FnOnce() -> T) -> T {
    survey();
    let (taken, done) = computing(work);
    assert!(taken < SOON, "{what}: {taken} ns");
    done
}

/// How long this thread computed for something; 0 where the system does not tell.
fn computing<T>(work: impl FnOnce() -> T) -> (u64, T) {
    let now = || {
        let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
        let first = text.split(' ').next();
        first.and_then(|n| n.parse::<u64>().ok()).unwrap_or(0)
    };
    let start = now();
    let done = work();
    (now() - start, done)
}

/// So many pieces, joined.
fn times(n: usize, by: &str, piece: impl Fn(usize) -> String) -> String {
    (0..n).map(piece).collect::<Vec<_>>().join(by)
}
