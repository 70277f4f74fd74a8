//! The browsers of the tests: where they are, and how they come here.

use std::path::PathBuf;
use std::process::Command;

use crate::tools::{debian_install, find, output};
use crate::{Outcome, failed};

/// A browser without which the tests can do, saying so.
pub enum Found {
    At(PathBuf),
    LeftOut(String),
}

/// Chromium: the one named by CHROMIUM, one of this machine, or one fresh from Debian.
pub fn chromium() -> Outcome<PathBuf> {
    if let Some(named) = named("CHROMIUM")? {
        return Ok(named);
    }
    match installed(find_chromium, &["chromium", "fonts-dejavu-core"]) {
        Some(found) => Ok(found),
        None => failed(
            "The tests need Chromium or Chrome; install it, or name it in the variable CHROMIUM.",
        ),
    }
}

fn find_chromium() -> Option<PathBuf> {
    let names = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome.exe",
    ];
    let applications = [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];
    find(&names, &applications)
}

/// The oldest Firefox that is tried unasked: 140 lacks commands that Playwright gives, 153 has them.
const OLDEST_FIREFOX: u32 = 153;

/// Firefox: the one named by FIREFOX, of whatever age, one of this machine, or one fresh from Debian.
pub fn firefox() -> Outcome<Found> {
    if let Some(named) = named("FIREFOX")? {
        return Ok(Found::At(named));
    }
    let Some(found) = installed(find_firefox, &["firefox-esr"]) else {
        return Ok(Found::LeftOut(
            "Firefox is not installed, so its tests are left out.".to_owned(),
        ));
    };
    let says = output(Command::new(&found).arg("--version")).unwrap_or_default();
    Ok(match firefox_version(&says) {
        Some(version) if version < OLDEST_FIREFOX => Found::LeftOut(format!(
            "{says} is older than Firefox {OLDEST_FIREFOX}, so its tests are left out."
        )),
        _ => Found::At(found),
    })
}

fn find_firefox() -> Option<PathBuf> {
    let names = ["firefox", "firefox-esr", "firefox.exe"];
    find(
        &names,
        &["/Applications/Firefox.app/Contents/MacOS/firefox"],
    )
}

/// The first number in what Firefox says of itself, such as “Mozilla Firefox 153.7.0esr”.
fn firefox_version(says: &str) -> Option<u32> {
    let digits = says.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    digits.split('.').next()?.parse().ok()
}

/// The driver of WebKit, and a screen that nobody looks at where there is none: of this machine, or fresh from Debian.
pub fn webkit() -> Outcome<Found> {
    if let Some(named) = named("WEBKIT_DRIVER")? {
        return Ok(Found::At(named));
    }
    Ok(
        match installed(find_webkit, &["webkit2gtk-driver", "xvfb"]) {
            Some(found) => Found::At(found),
            None => Found::LeftOut(
                "WebKitWebDriver with a screen or Xvfb is not installed (on Debian the packages webkit2gtk-driver and xvfb), so the tests in WebKit are left out."
                    .to_owned(),
            ),
        },
    )
}

fn find_webkit() -> Option<PathBuf> {
    let has_screen = std::env::var_os("DISPLAY").is_some() || find(&["Xvfb"], &[]).is_some();
    find(&["WebKitWebDriver"], &[]).filter(|_| has_screen)
}

/// The program that a variable names, if it does.
fn named(variable: &str) -> Outcome<Option<PathBuf>> {
    match std::env::var_os(variable).map(PathBuf::from) {
        Some(program) if !program.is_file() => failed(format!(
            "{variable} names {}, which is no file.",
            program.display()
        )),
        named => Ok(named),
    }
}

/// What is found here, or after the Debian packages were installed.
fn installed(find: fn() -> Option<PathBuf>, packages: &[&str]) -> Option<PathBuf> {
    find().or_else(|| debian_install(packages).then(find).flatten())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn firefox_says_its_version() {
        assert_eq!(firefox_version("Mozilla Firefox 153.7.0esr"), Some(153));
        assert_eq!(firefox_version("Mozilla Firefox 140.12.0esr"), Some(140));
        assert_eq!(firefox_version(""), None);
    }
}
