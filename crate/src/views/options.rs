//! What a site is made of, and what is known of the place where it will stand.

use std::collections::BTreeSet;

/// A file of the site.
#[derive(Clone, Debug)]
pub struct PageFile {
    /// Where it belongs, from the site's root: `figures/12/index.html`.
    pub path: String,
    /// The whole document.
    pub html: String,
}

/// What is known about the place a site will stand.
#[derive(Clone, Debug, Default)]
pub struct SiteOptions {
    /// The site's address, with a slash at its end; `None` where it is unknown.
    pub url: Option<String>,
    /// Which build it is. Stands behind the address of every script and style, so that no two builds mix; empty: not known yet.
    pub version: String,
    /// The script with which `404.html` finds the site's root.
    pub finder: Inline,
    /// The data package's descriptor as it stands, of which catalogues are told more than pages show; `null` where it is not known.
    pub descriptor: serde_json::Value,
    /// The pictures for previews that the site has, by their paths from its root.
    pub pictures: BTreeSet<String>,
}

impl SiteOptions {
    /// What stands behind the address of a file: `?v=1f0c…`.
    pub(crate) fn query(&self) -> String {
        match self.version.as_str() {
            "" => String::new(),
            version => format!("?v={version}"),
        }
    }
}

/// A script or style that stands in a page, and its SHA-256 in base64, by which the page's policy allows it.
#[derive(Clone, Debug, Default)]
pub struct Inline {
    /// The text as it stands.
    pub text: String,
    /// Its hash.
    pub sha256: String,
}
