//! The chart's style sheet for a file that stands alone.

/// The light colours alone, written out: many viewers of SVG know neither media queries nor custom properties.
pub(super) fn light(sheet: &str) -> String {
    written_out(sheet, &[])
}

/// The dark colours, written out likewise.
pub(super) fn dark(sheet: &str) -> String {
    let start = sheet.find(DARK).unwrap_or(sheet.len());
    let block = &sheet[start..];
    written_out(sheet, &properties(&block[..block_end(block)]))
}

/// What the dark colours stand behind in the sheet.
const DARK: &str = "@media (prefers-color-scheme: dark)";

/// The sheet without media queries and custom properties; `instead` replaces the values of some of these.
fn written_out(sheet: &str, instead: &[(String, String)]) -> String {
    let mut css = without(&without(sheet, "/*", comment_end), "@media", block_end);
    for (name, value) in properties(&css) {
        css = css.replace(&format!("--kb-{name}: {value};"), "");
        let other = instead.iter().find(|(known, _)| *known == name);
        let value = other.map_or(&value, |(_, value)| value);
        css = css.replace(&format!("var(--kb-{name})"), value);
    }
    let lines: Vec<&str> = css.lines().map(str::trim).collect();
    let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// The text without the parts that begin with `start`; `end` says how long such a part is.
fn without(text: &str, start: &str, end: fn(&str) -> usize) -> String {
    let (mut kept, mut rest) = (String::new(), text);
    while let Some(at) = rest.find(start) {
        kept.push_str(&rest[..at]);
        rest = &rest[at + end(&rest[at..])..];
    }
    kept + rest
}

fn comment_end(text: &str) -> usize {
    text.find("*/").map_or(text.len(), |at| at + 2)
}

/// The end of the block in braces that a text begins with.
fn block_end(text: &str) -> usize {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        depth += match c {
            '{' => 1,
            '}' => -1,
            _ => continue,
        };
        if depth == 0 {
            return at + 1;
        }
    }
    text.len()
}

/// Names and values of the custom properties.
fn properties(css: &str) -> Vec<(String, String)> {
    let rules = css.split([';', '{', '}']).map(str::trim);
    let pairs = rules.filter_map(|rule| rule.strip_prefix("--kb-")?.split_once(": "));
    pairs
        .map(|(name, value)| (name.to_string(), value.to_string()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chart::{CSS, Palette, Rgb, Role};

    #[test]
    fn only_one_theme_and_written_out() {
        for (css, palette) in [(light(CSS), Palette::LIGHT), (dark(CSS), Palette::DARK)] {
            for unknown in ["var(", "--kb-", "@media", "/*"] {
                assert!(!css.contains(unknown), "{unknown} in {css}");
            }
            for (name, role) in [("level0", Role::Level(0)), ("paper", Role::Paper)] {
                let Rgb(r, g, b) = palette.color(role);
                let expected = format!(".kb-{name} {{ fill: #{r:02x}{g:02x}{b:02x}; }}");
                assert!(css.contains(&expected), "{css}");
            }
            assert_eq!(css.matches('{').count(), css.matches('}').count());
        }
    }
}
