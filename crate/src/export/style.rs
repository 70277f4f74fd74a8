//! The chart's style sheet for a file that stands alone.

/// The light colours alone, written out: many viewers of SVG know neither media queries nor custom properties.
pub(super) fn light(sheet: &str) -> String {
    let mut css = without(&without(sheet, "/*", comment_end), "@media", block_end);
    for (name, value) in properties(&css) {
        css = css.replace(&format!("--kb-{name}: {value};"), "");
        css = css.replace(&format!("var(--kb-{name})"), &value);
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
    use crate::chart::{CSS, Palette, Rgb, Role};

    #[test]
    fn only_light_and_written_out() {
        let css = light(CSS);
        for unknown in ["var(", "--kb-", "@media", "/*"] {
            assert!(!css.contains(unknown), "{unknown} in {css}");
        }
        let Rgb(r, g, b) = Palette::LIGHT.color(Role::Level(0));
        let expected = format!(".kb-level0 {{ fill: #{r:02x}{g:02x}{b:02x}; }}");
        assert!(css.contains(&expected), "{css}");
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }
}
