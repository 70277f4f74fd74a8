//! `serve`: builds the site, serves it on this machine and rebuilds it on change.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::{Failure, Outcome, args, build, tools};

const LOOK_EVERY: Duration = Duration::from_millis(500);

pub fn command(mut words: Vec<String>) -> Outcome {
    let port = match args::value(&mut words, "--port")? {
        None => 8000,
        Some(text) => text.parse().map_err(|_| {
            Failure::Usage(format!(
                "--port needs a number from 0 to 65535; “{text}” is none."
            ))
        })?,
    };
    let flags = words.clone();
    let options = build::Options::take(&mut words)?;
    args::nothing_left(&words, "serve")?;

    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        Failure::Failed(format!(
            "Port {port} cannot be used ({error}); choose another with --port."
        ))
    })?;
    let port = listener.local_addr().map_or(port, |address| address.port());
    let mut seen = Snapshot::take(&options.data);
    build::build(&options)?;

    let site = options.out.clone();
    thread::spawn(move || accept(&listener, &site));
    println!(
        "http://127.0.0.1:{port}/ (Ctrl+C ends it; it rebuilds when data, crate or www change)"
    );
    loop {
        thread::sleep(LOOK_EVERY);
        let now = Snapshot::take(&options.data);
        if now != seen {
            seen = now;
            rebuild(&flags);
        }
    }
}

/// Builds anew through cargo, so that a changed crate is compiled first.
fn rebuild(flags: &[String]) {
    println!("Something changed, building again");
    let mut cargo = tools::cargo();
    // Folders among the flags are relative to where we were started, not to the project's folder.
    if let Ok(here) = std::env::current_dir() {
        cargo.current_dir(here);
    }
    cargo
        .args(["run", "--quiet", "--manifest-path"])
        .arg(tools::root().join("Cargo.toml"));
    cargo
        .args(["--package", "xtask", "--", "build"])
        .args(flags);
    if tools::run(&mut cargo).is_err() {
        eprintln!("The site stays as it was before this change.");
    }
}

/// When each watched file was last written.
#[derive(PartialEq)]
struct Snapshot(BTreeMap<PathBuf, Option<SystemTime>>);

impl Snapshot {
    fn take(data: &Path) -> Snapshot {
        let mut files = BTreeMap::new();
        look(data, &mut files);
        for folder in ["crate", "www"] {
            look(&tools::root().join(folder), &mut files);
        }
        Snapshot(files)
    }
}

fn look(folder: &Path, files: &mut BTreeMap<PathBuf, Option<SystemTime>>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            look(&path, files);
        } else {
            let written = entry.metadata().and_then(|about| about.modified()).ok();
            files.insert(path, written);
        }
    }
}

fn accept(listener: &TcpListener, site: &Path) {
    for stream in listener.incoming().flatten() {
        let site = site.to_owned();
        // A browser that goes away in the middle is no trouble of ours.
        thread::spawn(move || drop(answer(stream, &site)));
    }
}

/// Reads one request, writes one answer.
fn answer(mut stream: TcpStream, site: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut lines = BufReader::new((&stream).take(64 * 1024)).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = first.split(' ');
    let (method, address) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let reply = match method {
        "GET" | "HEAD" => find(site, address),
        _ => Reply::plain("405 Method Not Allowed", "This address can only be read."),
    };
    write!(
        stream,
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n{}Connection: close\r\n\r\n",
        reply.status,
        reply.kind,
        reply.body.len(),
        reply
            .location
            .map_or(String::new(), |to| format!("Location: {to}\r\n")),
    )?;
    if method != "HEAD" {
        stream.write_all(&reply.body)?;
    }
    stream.flush()
}

struct Reply {
    status: &'static str,
    kind: &'static str,
    location: Option<String>,
    body: Vec<u8>,
}

impl Reply {
    fn plain(status: &'static str, sentence: &str) -> Reply {
        Reply {
            status,
            kind: "text/plain; charset=utf-8",
            location: None,
            body: sentence.into(),
        }
    }
}

/// The file that an address names.
fn find(site: &Path, address: &str) -> Reply {
    let plain = address.split(['?', '#']).next().unwrap_or_default();
    let Some(path) = decode(plain).and_then(|text| below(site, &text)) else {
        return missing(site);
    };
    if path.is_dir() && !plain.ends_with('/') {
        let name = plain.rsplit('/').next().unwrap_or_default();
        let mut reply = Reply::plain("301 Moved Permanently", "");
        reply.location = Some(format!("./{name}/"));
        return reply;
    }
    let path = if path.is_dir() {
        path.join("index.html")
    } else {
        path
    };
    match fs::read(&path) {
        Ok(body) => Reply {
            status: "200 OK",
            kind: kind(&path),
            location: None,
            body,
        },
        Err(_) => missing(site),
    }
}

fn missing(site: &Path) -> Reply {
    match fs::read(site.join("404.html")) {
        Ok(body) => Reply {
            status: "404 Not Found",
            kind: "text/html; charset=utf-8",
            location: None,
            body,
        },
        Err(_) => Reply::plain("404 Not Found", "There is no such page."),
    }
}

/// Undoes percent-encoding.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        if *first == b'%' {
            let digits = after
                .get(..2)
                .filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))?;
            bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

/// The path below the site; none if the address leads out of it.
fn below(site: &Path, address: &str) -> Option<PathBuf> {
    let mut path = site.to_owned();
    for part in address.strip_prefix('/')?.split('/') {
        let inside = !part.starts_with('.') && !part.contains(['\\', '\0', ':']);
        inside.then(|| path.push(part))?;
    }
    Some(path)
}

/// The type of a file, by its ending.
pub fn kind(path: &Path) -> &'static str {
    match path
        .extension()
        .and_then(|end| end.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_address_leads_out_of_the_site() {
        let site = Path::new("/site");
        for address in [
            "/../secret",
            "/a/../../secret",
            "/%2e%2e/secret",
            "/a/..%2f..%2fsecret",
            "/..\\secret",
            "secret",
            "/.git/config",
        ] {
            let path = decode(address).and_then(|text| below(site, &text));
            assert_eq!(path, None, "{address}");
        }
        assert_eq!(
            below(site, "/figures/1/"),
            Some(PathBuf::from("/site/figures/1/"))
        );
    }

    #[test]
    fn percent_encoding_is_undone_once() {
        assert_eq!(decode("/gr%C3%B6%C3%9Fe"), Some("/größe".into()));
        assert_eq!(decode("/%2525"), Some("/%25".into()));
        assert_eq!(decode("/%zz"), None);
        assert_eq!(decode("/%f"), None);
    }
}
