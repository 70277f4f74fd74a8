//! The text behind `?`: parameters with their values, escapes, and what others have added to it.

use super::limits;
use super::tracking::is_tracking;

/// What is left of `&amp;` behind its first sign, as it stands in the source of a page or mail.
const AMP: [&str; 3] = ["amp;", "amp%3B", "amp%3b"];

/// `(parameter, value)` as written, in order. A `?` in front is allowed, and so is `&amp;`, as it stands in the source of a page or mail;
/// parameters by which others follow a reader are left out.
pub(super) fn split(text: &str) -> Vec<(&str, &str)> {
    let pieces = text.trim_start_matches('?').split('&');
    let pieces = pieces.map(|p| AMP.iter().fold(p, |p, amp| p.trim_start_matches(amp)));
    let pairs = pieces.map(|p| p.split_once('=').unwrap_or((p, "")));
    pairs
        .filter(|(key, value)| (!key.is_empty() || !value.is_empty()) && !is_tracking(key))
        .collect()
}

/// Decoded `(parameter, value)` pairs of an address' search text that is no query, such as a filter's. What cannot be decoded stays as
/// written; a text without any `=`, of which a mail program has escaped everything, is decoded before it is split. A text beyond the limit of a query has none.
pub fn pairs(text: &str) -> Vec<(String, String)> {
    let mut text = match limits::characters(text) {
        Some(_) => String::new(),
        None => text.to_string(),
    };
    while split(&text).iter().all(|(_, value)| value.is_empty()) {
        match decode(&text) {
            Ok(plain) if plain != text => text = plain,
            _ => break,
        }
    }
    let pairs = split(&text).into_iter();
    pairs.map(|(k, v)| (decoded(k), decoded(v))).collect()
}

/// Percent-decodes one piece, once. An error is the broken text: a `%` without two hex digits, or bytes that are no UTF-8.
pub(super) fn decode(piece: &str) -> Result<String, String> {
    let bytes = piece.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        if bytes[i] == b'%' {
            let hex = bytes
                .get(i + 1..i + 3)
                .and_then(|h| std::str::from_utf8(h).ok());
            let byte = hex
                .filter(|h| h.bytes().all(|b| b.is_ascii_hexdigit()))
                .and_then(|h| u8::from_str_radix(h, 16).ok());
            out.push(byte.ok_or_else(|| piece.to_string())?);
            i += 3;
        } else {
            out.push(bytes[i]);
            i += 1;
        }
    }
    String::from_utf8(out).map_err(|_| piece.to_string())
}

/// A piece of an address, percent-decoded once; as it stands where its escapes are broken.
pub fn decoded(piece: &str) -> String {
    decode(piece).unwrap_or_else(|broken| broken)
}
