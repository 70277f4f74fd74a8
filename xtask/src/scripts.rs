//! The scripts of the site: which parts become one, and what the crate knows in their places.

use kommunalblick::query::TRACKING;
use kommunalblick::views;

/// The scripts that stand in the one file as they are: in its head, and at its end.
pub const ASKED: &str = "asked.js";
pub const OPENER: &str = "opener.js";

/// The scripts of the self-check, which nobody needs before the full engine: they come with its glue.
pub const CHECK: &str = "check.js";

/// Scripts made of several files of `www/`, in the order in which these need each other.
pub const JOINED: &[(&str, &[&str])] = &[
    ("marks.js", &["surface.js", "stills.js", "marks.js"]),
    (
        "shell.js",
        &[
            "place.js",
            "links.js",
            "menu.js",
            "offline.js",
            "frame.js",
            "theme.js",
            "pictures.js",
            "take.js",
            "parts.js",
            "raking.js",
            "explore.js",
            "tests.js",
            "classes.js",
            "early.js",
            "ahead.js",
            "steps.js",
            "file.js",
            "paper.js",
            "view.js",
            "shell.js",
        ],
    ),
    (
        CHECK,
        &[
            "answers.js",
            "said.js",
            "kept.js",
            "ownclass.js",
            "topics.js",
            "check.js",
        ],
    ),
    (
        "sw.js",
        &[
            "worker/answers.js",
            "worker/builds.js",
            "worker/download.js",
        ],
    ),
    (ASKED, &["onefile/asked.js"]),
    (
        OPENER,
        &[
            "onefile/range.js",
            "onefile/lzma.js",
            "onefile/packed.js",
            "onefile/opener.js",
        ],
    ),
];

/// A script with what the crate knows in its places.
pub fn filled(script: &str) -> String {
    let places = [
        ("{{tracking}}", tracking()),
        ("{{folders}}", views::folders().join("|")),
        ("{{lists}}", views::lists().join("|")),
    ];
    places
        .iter()
        .fold(script.to_owned(), |text, (place, value)| {
            text.replace(place, value)
        })
}

/// The crate's list of parameters that are none of the site's, as a JavaScript pattern.
fn tracking() -> String {
    let names = TRACKING.map(|name| name.replace('.', "[.]").replace('*', ".*"));
    format!("^({})$", names.join("|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A part that is not there would be an empty text, and one that is not named a file that nobody asks for.
    #[test]
    fn every_part_is_there_and_every_other_script_is_known() {
        let www = crate::tools::root().join("www");
        for (_, parts) in JOINED {
            assert!(
                parts.iter().all(|part| www.join(part).is_file()),
                "{parts:?}"
            );
        }
        let alone = ["embed.js", "engine.js", "finder.js", "survey.js"];
        for entry in std::fs::read_dir(&www).expect("www").flatten() {
            let name = entry.file_name().into_string().expect("a name");
            let named = JOINED
                .iter()
                .any(|(_, parts)| parts.contains(&name.as_str()));
            assert!(
                !name.ends_with(".js") || named || alone.contains(&name.as_str()),
                "{name}"
            );
        }
    }

    #[test]
    fn scripts_know_the_folders_of_the_views() {
        let folders = views::folders();
        assert!(folders.contains(&"method") && folders.contains(&"figures"));
        let lists = [
            "figures",
            "profiles",
            "questions",
            "recommendations",
            "self-check",
            "tables",
            "well-placed",
        ];
        assert_eq!(views::lists(), lists);
        let plain = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(
            folders.iter().all(|name| name.chars().all(plain)),
            "{folders:?}"
        );
        assert_eq!(filled("({{lists}})"), format!("({})", lists.join("|")));
    }

    #[test]
    fn the_pattern_of_foreign_parameters_holds_nothing_that_a_script_reads_otherwise() {
        let pattern = tracking();
        assert!(pattern.starts_with("^(utm_.*|") && pattern.contains("|wt[.].*|"));
        let plain = |c: char| c.is_ascii_alphanumeric() || "^()$|_.*[]".contains(c);
        assert!(pattern.chars().all(plain), "{pattern}");
    }
}
