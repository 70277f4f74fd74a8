//! The files of the site: pages, scripts, styles, engine, data, the one file, the offline copy – each with its bytes, in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use kommunalblick::export::embed;
use kommunalblick::study::Study;
use kommunalblick::views::{self, Inline, SiteOptions};
use sha2::{Digest, Sha256};

use crate::build::Engines;
use crate::build::{self, Options, trouble};
use crate::engine::{Engine, FULL, VISIT, WASM};
use crate::size::{dense, gzipped};
use crate::{Outcome, failed, lean, offline, one_file, previews, scripts, tools};

/// The rules of paper, which end in the one style sheet.
const PAPER: &str = "print.css";
/// What stands in `404.html` itself.
const FINDER: &str = "finder.js";

/// Where files stand that a page only offers for download; neither the offline copy nor the one file holds them.
pub const DOWNLOADS: &str = "data/example/";

/// Where the module for other people's programs stands: a folder complete by itself, which no page of the site needs.
pub const API: &str = "api/";
/// Ends the name of a module that is compressed already, for hosts that do not compress.
pub const PACKED: &str = ".gz";

/// The example as the engine for a first visit takes it.
const EXAMPLE_FILE: &str = "example.bin";

/// The glue of that module.
const API_GLUE: &str = "api/engine.js";

/// Where what a picture in a frame without an origin needs stands once more as scripts, which such a frame may load.
const CARRIED: &str = "carried/";
/// What only programs of others read.
const SITEMAP: &str = "sitemap.xml";
/// What no page of the site asks for: styles and script of pictures alone, and the pages' list.
const FOR_OTHERS: [&str; 3] = ["embed.css", "embed.js", SITEMAP];

/// Whether a file is there for others than the site's own pages; neither the offline copy nor the one file holds it.
pub fn beside(path: &str) -> bool {
    let folders = [DOWNLOADS, API, CARRIED, views::preview::FOLDER];
    folders.iter().any(|folder| path.starts_with(folder))
        || FOR_OTHERS.contains(&path)
        || is_alone(path)
}

/// Whether a file is the page of a picture alone.
fn is_alone(path: &str) -> bool {
    let path = path.strip_prefix("en/").unwrap_or(path);
    let folder = path.strip_suffix("index.html").unwrap_or(path);
    let folder = folder.trim_end_matches(|c: char| c.is_ascii_digit() || c == '/');
    let below_one = folder.ends_with("/embed") && folder.matches('/').count() == 2; // a question may be called so
    below_one || folder == "explore/embed"
}

/// Paths from the site's root, with slashes, and the bytes of each file.
pub struct Site {
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// Makes every file. The version is the hash of all that a build consists of, so that it changes when anything does.
    pub fn make(options: &Options, survey: &Study, engines: &Engines) -> Outcome<Site> {
        let mut site = Site {
            files: BTreeMap::new(),
        };
        site.add_folder(&tools::root().join("www"), "")?;
        site.add_package(&options.data, "data/")?;
        site.add_example(&options.data.join(build::EXAMPLE))?;
        site.add_styles();
        site.join_scripts();
        if options.release {
            site.leave_out_comments()?;
        }
        for path in previews::unfit(survey, &site.files) {
            site.files.remove(&path);
        }
        let finder = site.files.remove(FINDER).unwrap_or_default();
        let mut known = SiteOptions {
            url: options.site.clone(),
            version: String::new(),
            finder: inline(scripts::filled(&String::from_utf8_lossy(&finder))),
            descriptor: site.descriptor(),
            pictures: site.pictures(),
        };
        if let Some(url) = &known.url {
            site.add(SITEMAP, views::sitemap(survey, url).into_bytes());
        }
        for answer in views::first_answers(survey) {
            site.add(&answer.path, answer.html.into_bytes());
        }
        site.add("manifest.webmanifest", views::manifest(survey).into_bytes());
        site.add_pages(survey, &known)?;
        known.version = site.version(engines);
        site.add_pages(survey, &known)?;
        let own = one_file::Own::take(&mut site)?;
        site.add_engines(options, engines, &known.version)?;
        site.add_api(&engines.full, &known.version);
        site.tell_sizes();
        offline::add(&mut site, &known.version)?;
        one_file::add(&mut site, survey, &known, own)?;
        Ok(site)
    }

    /// The data package's descriptor as it stands.
    fn descriptor(&self) -> serde_json::Value {
        serde_json::from_str(&self.text("data/datapackage.json")).unwrap_or_default()
    }

    /// The pictures for previews.
    fn pictures(&self) -> BTreeSet<String> {
        let paths = self.files.keys();
        let paths = paths.filter(|path| path.starts_with(views::preview::FOLDER));
        paths.cloned().collect()
    }

    /// Writes the files into a folder.
    pub fn write(&self, folder: &Path) -> Outcome {
        for (path, bytes) in &self.files {
            let file = folder.join(path);
            let made = file.parent().map_or(Ok(()), fs::create_dir_all);
            made.and_then(|()| fs::write(&file, bytes))
                .map_err(trouble("write", &file))?;
        }
        Ok(())
    }

    pub fn add(&mut self, path: &str, bytes: Vec<u8>) {
        self.files.insert(path.to_owned(), bytes);
    }

    /// The text of a file that was added; empty where there is none.
    pub fn text(&self, path: &str) -> String {
        let bytes = self.files.get(path).map_or(&[][..], Vec::as_slice);
        String::from_utf8_lossy(bytes).into_owned()
    }

    /// The files of a folder, with all that is below it.
    fn add_folder(&mut self, folder: &Path, prefix: &str) -> Outcome {
        let entries = fs::read_dir(folder).map_err(trouble("read", folder))?;
        for entry in entries.flatten() {
            let (path, name) = (entry.path(), entry.file_name());
            let Some(name) = name.to_str() else { continue };
            if path.is_dir() {
                self.add_folder(&path, &format!("{prefix}{name}/"))?;
            } else if path.is_file() {
                let bytes = fs::read(&path).map_err(trouble("read", &path))?;
                self.add(&format!("{prefix}{name}"), bytes);
            }
        }
        Ok(())
    }

    /// The files of a data package.
    fn add_package(&mut self, folder: &Path, prefix: &str) -> Outcome {
        for (name, bytes) in build::files(folder)? {
            self.add(&format!("{prefix}{name}"), bytes);
        }
        Ok(())
    }

    /// The example's package, for download alone: the engine holds what it needs of it.
    fn add_example(&mut self, folder: &Path) -> Outcome {
        match folder.is_dir() {
            true => self.add_package(folder, DOWNLOADS),
            false => Ok(()),
        }
    }

    /// A page has one sheet; the rules of paper and those of charts stand apart in the sources.
    fn add_styles(&mut self) {
        let (screen, paper) = (self.text("style.css"), self.text(PAPER));
        let sheet = [&screen, &paper, chart::CSS].join("\n");
        self.files.remove(PAPER);
        self.add("style.css", sheet.into_bytes());
    }

    /// The scripts of the shell and of the worker become one each: a page waits for one request, not for many.
    fn join_scripts(&mut self) {
        for (name, parts) in scripts::JOINED {
            let texts: Vec<String> = parts.iter().map(|part| self.text(part)).collect();
            for part in *parts {
                self.files.remove(*part);
            }
            self.add(name, scripts::filled(&texts.join("\n")).into_bytes());
        }
    }

    /// What a page fetches is written for machines; the line that people change stays as it is, with what it says to them.
    fn leave_out_comments(&mut self) -> Outcome {
        for (path, bytes) in &mut self.files {
            let text = String::from_utf8_lossy(bytes);
            *bytes = match path.as_str() {
                views::SURVEY => continue,
                name if name.contains('/') => continue,
                name if name.ends_with(".js") => lean::script(&text)?.into_bytes(),
                name if name.ends_with(".css") => lean::style(&text)?.into_bytes(),
                _ => continue,
            };
        }
        Ok(())
    }

    /// Tells the engine's script how many bytes each build of the engine has: servers that compress do not say.
    fn tell_sizes(&mut self) {
        let own = self
            .files
            .iter()
            .filter(|(path, _)| path.ends_with(".wasm") && !beside(path));
        let sizes: serde_json::Map<_, _> = own
            .map(|(path, bytes)| (path.clone(), bytes.len().into()))
            .collect();
        let sizes = serde_json::Value::Object(sizes).to_string();
        let script = self.text(views::ENGINE).replace("{{bytes}}", &sizes);
        self.add(views::ENGINE, script.into_bytes());
    }

    /// Each build with its glue, and what the one for a first visit does not hold.
    fn add_engines(&mut self, options: &Options, engines: &Engines, version: &str) -> Outcome {
        for (build, engine) in [(VISIT, &engines.visit), (FULL, &engines.full)] {
            let wasm = engine.stamped(version);
            let packed = match options.release {
                true => dense(&wasm),
                false => gzipped(&wasm),
            };
            self.add(&format!("{}{PACKED}", build.wasm), packed);
            self.add(build.wasm, wasm);
            let glue = engine.glue(&build, version);
            let glue = match options.release {
                true => lean::script(&glue)?,
                false => glue,
            };
            self.add(build.glue, glue.into_bytes());
        }
        let check = self.files.remove(scripts::CHECK).unwrap_or_default();
        let glue = self.files.entry(FULL.glue.to_owned()).or_default();
        glue.push(b'\n');
        glue.extend(check);
        for (lang, texts) in &engines.texts {
            let name = format!("visit.{}.txt", lang.code());
            self.add(&name, texts.clone().into_bytes());
        }
        if let Some(example) = &engines.example {
            self.add(EXAMPLE_FILE, example.clone());
        }
        self.carry();
        Ok(())
    }

    /// What the engine fetches, as scripts.
    fn carry(&mut self) {
        let fetched = |path: &str| {
            !path.contains('/')
                && [".wasm", ".txt", ".bin"]
                    .iter()
                    .any(|end| path.ends_with(end))
        };
        let files = self.files.iter().filter(|(path, _)| fetched(path));
        let scripts = files.map(|(path, bytes)| {
            let packed = self.files.get(&format!("{path}{PACKED}"));
            let packed = packed.map_or_else(
                || BASE64_STANDARD.encode(gzipped(bytes)),
                |own| BASE64_STANDARD.encode(own),
            );
            let script = format!("kbCarried({path:?}, {packed:?});\n");
            (format!("{CARRIED}{path}.js"), script.into_bytes())
        });
        let scripts: Vec<_> = scripts.collect();
        self.files.extend(scripts);
    }

    /// The public module stands in `www/api/`; engine and glue come beside it, so that the folder can be taken elsewhere.
    fn add_api(&mut self, engine: &Engine, version: &str) {
        let wasm = format!("{API}{WASM}");
        self.add(&wasm, engine.stamped(version));
        self.add(API_GLUE, engine.glue_module(version).into_bytes());
        self.add(&format!("{API}package.json"), module_note().into_bytes());
    }

    fn add_pages(&mut self, survey: &Study, known: &SiteOptions) -> Outcome {
        let pages = views::site(survey, known).into_iter();
        for page in pages.chain(embed::pages(survey, known)) {
            let inside = |part| matches!(part, Component::Normal(_));
            if !Path::new(&page.path).components().all(inside) {
                return failed(format!(
                    "A page would have the address “{}”, which leaves the site.",
                    page.path
                ));
            }
            self.add(&page.path, page.html.into_bytes());
        }
        Ok(())
    }

    fn version(&self, engines: &Engines) -> String {
        let mut hash = Sha256::new();
        for (path, bytes) in &self.files {
            hash.update(path);
            hash.update(bytes);
        }
        for (_, texts) in &engines.texts {
            hash.update(texts);
        }
        for engine in [&engines.visit, &engines.full] {
            hash.update(&engine.wasm);
            hash.update(&engine.glue);
        }
        hex(&hash.finalize())[..16].to_owned()
    }
}

/// Says to Node that the files of the public module are ES modules, and to compilers where its types are. Written as text: the first condition that
/// holds is taken, so that their order counts, which a map of JSON values need not keep.
fn module_note() -> String {
    let (version, license) = (env!("CARGO_PKG_VERSION"), env!("CARGO_PKG_LICENSE"));
    format!(
        r#"{{
  "name": "kommunalblick", "version": "{version}", "license": "{license}", "private": true,
  "type": "module", "types": "./kommunalblick.d.ts", "sideEffects": false,
  "exports": {{
    ".": {{ "types": "./kommunalblick.d.ts", "default": "./kommunalblick.js" }},
    "./kommunalblick_bg.wasm": "./kommunalblick_bg.wasm"
  }}
}}
"#
    )
}

/// A script or style with the hash by which a policy allows it.
pub fn inline(text: String) -> Inline {
    let sha256 = sha256(text.as_bytes());
    Inline { text, sha256 }
}

/// The SHA-256 of bytes, in base64 as policies have it.
pub fn sha256(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(Sha256::digest(bytes))
}

/// Bytes in hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inline_text_is_allowed_by_its_hash() {
        let empty = inline(String::new()); // the hash of nothing, as in FIPS 180-4's examples
        assert_eq!(empty.sha256, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assert_eq!(hex(&[0, 171]), "00ab");
    }
}
