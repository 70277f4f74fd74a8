//! How xtask answers when it is called rightly and wrongly.

mod support;

use support::xtask;

#[test]
fn alone_it_prints_one_line_a_command() {
    let help = xtask(&[]);
    assert_eq!(help.code, 0);
    let names = [
        "build",
        "serve",
        "test",
        "bench",
        "check",
        "figures",
        "recount",
        "synthesize",
    ];
    assert_eq!(help.stdout.lines().count(), names.len(), "{}", help.stdout);
    for (line, name) in help.stdout.lines().zip(names) {
        assert!(line.starts_with(&format!("cargo xtask {name}")), "{line}");
        assert!(line.len() <= 140, "{line}");
    }
    assert_eq!(xtask(&["help"]).stdout, help.stdout);
    assert_eq!(xtask(&["build", "--help"]).stdout, help.stdout);
}

#[test]
fn a_wrong_call_is_named_and_ends_with_2() {
    let calls: [(&[&str], &[&str]); 13] = [
        (&["bulid"], &["bulid", "cargo xtask build"]),
        (&["build", "--relaese"], &["build", "--relaese"]),
        (&["build", "here"], &["here"]),
        (&["build", "--data"], &["--data", "value"]),
        (&["build", "--data", "--release"], &["--data", "value"]),
        (
            &["build", "--data", "a", "--data", "b"],
            &["--data", "twice"],
        ),
        (
            &["build", "--site", "example.org"],
            &["--site", "https://", "example.org"],
        ),
        (&["build", "--site", "https://"], &["--site"]),
        (&["build", "--site=https://example.org/?a=b"], &["--site"]),
        (&["serve", "--port", "many"], &["--port", "many"]),
        (
            &["test", "nativ"],
            &["nativ", "native, data, files, api, e2e"],
        ),
        (&["check", "all"], &["check", "all"]),
        (&["recount", "F001"], &["recount", "F001"]),
    ];
    for (words, expected) in calls {
        let answer = xtask(words);
        assert_eq!(answer.code, 2, "{words:?}: {}", answer.stderr);
        for part in expected {
            assert!(
                answer.stderr.contains(part),
                "{words:?}: {} lacks {part}",
                answer.stderr
            );
        }
    }
}

#[test]
fn recount_prints_a_line_a_finding() {
    let answer = xtask(&["recount"]);
    assert_eq!(answer.code, 0, "{}", answer.stderr);
    let findings = include_str!("../../data/findings.csv");
    let ids = |text: &str| -> Vec<String> {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let records = reader.records().map(|r| r.expect("a row")[0].to_owned());
        records.collect()
    };
    assert!(
        answer
            .stdout
            .starts_with("id,k,n,status,accepted,possible\n")
    );
    assert_eq!(ids(&answer.stdout), ids(findings));
}

#[test]
fn a_taken_port_names_the_flag_that_helps() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = taken.local_addr().expect("its address").port().to_string();
    let answer = xtask(&["serve", "--port", &port]);
    assert_eq!(answer.code, 1);
    assert!(
        answer.stderr.contains(&port) && answer.stderr.contains("--port"),
        "{}",
        answer.stderr
    );
}
