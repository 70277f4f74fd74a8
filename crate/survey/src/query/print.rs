//! The canonical text of a query.

use super::{Against, Condition, NetOf, Query, Weighting, Word};
use std::fmt;

/// Escapes everything that has a meaning in an address or in the query's own grammar; the rest is UTF-8 bytes in hex.
pub fn encode(piece: &str) -> String {
    let mut out = String::new();
    for byte in piece.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

fn list(codes: &[String]) -> String {
    codes
        .iter()
        .map(|c| encode(c))
        .collect::<Vec<_>>()
        .join(",")
}

/// `variable:code,code` joined by `;`.
pub(super) fn conditions(population: &[Condition]) -> String {
    let all: Vec<String> = population.iter().map(Condition::to_string).collect();
    all.join(";")
}

fn nets(nets: &[NetOf]) -> String {
    nets.iter()
        .map(|n| format!("{}:{}", encode(&n.name), list(&n.codes)))
        .collect::<Vec<_>>()
        .join(";")
}

fn unless_default<W: Word>(value: W) -> Option<String> {
    (value != W::default()).then(|| value.word().to_string())
}

impl Query {
    fn pairs(&self) -> Vec<(&'static str, Option<String>)> {
        let against = self.against.as_ref().map(|a| match a {
            Against::Rest => "rest".to_string(),
            Against::Population(p) => conditions(p),
        });
        vec![
            ("question", self.question.as_deref().map(encode)),
            ("by", Some(list(&self.by)).filter(|t| !t.is_empty())),
            (
                "where",
                Some(conditions(&self.population)).filter(|t| !t.is_empty()),
            ),
            ("against", against),
            ("net", Some(nets(&self.nets)).filter(|t| !t.is_empty())),
            ("measure", unless_default(self.measure)),
            ("per", unless_default(self.per)),
            ("base", unless_default(self.base)),
            ("weight", self.weight.as_ref().map(Weighting::text)),
            ("order", unless_default(self.order)),
            ("survey", self.survey.as_deref().map(encode)),
        ]
    }
}

/// `variable:!code,code`, the reasons for missing last.
impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let options = self.codes.iter().map(|code| encode(code));
        let reasons = self.reasons.iter().map(|lack| lack.text());
        let all: Vec<String> = options.chain(reasons).collect();
        let not = if self.negated { "!" } else { "" };
        write!(f, "{}:{not}{}", encode(&self.variable), all.join(","))
    }
}

/// Only what differs from the default, in a fixed order.
impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let set = self
            .pairs()
            .into_iter()
            .filter_map(|(key, value)| value.map(|v| format!("{key}={v}")));
        f.write_str(&set.collect::<Vec<_>>().join("&"))
    }
}
