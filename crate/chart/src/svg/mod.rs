//! A scene as SVG text: classes instead of colours, a `<title>` a mark, a name and a description.

mod surface;

use super::paint::{Painted, paint};
use super::scene::Scene;
use surface::{SvgSurface, escape};

/// How an SVG document is written.
#[derive(Clone, Copy, Debug, Default)]
pub struct SvgOptions<'a> {
    /// Begins every id, so that several documents can stand in one page. Characters other than letters, digits, `-` and `_` are left out.
    pub id_prefix: &'a str,
    /// Further classes of the root beside `kb-chart`, separated by blanks; empty: none.
    pub class: &'a str,
    /// A style sheet to embed, for a document that stands alone; `None` inside a page.
    pub css: Option<&'a str>,
}

impl<'a> SvgOptions<'a> {
    /// No further class, no style sheet.
    pub fn new(id_prefix: &'a str) -> Self {
        Self {
            id_prefix,
            ..Self::default()
        }
    }
}

/// A scene as one SVG element, without XML declaration. The same scene and options give the same bytes on every target.
pub fn svg_document(scene: &Scene, options: &SvgOptions) -> String {
    let prefix: String = options
        .id_prefix
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
        .collect();
    let mut surface = SvgSurface::new(head(scene, options, &prefix), (scene.width, scene.height));
    // Writing into a string cannot fail, and nothing else can go wrong here.
    let _: Painted<SvgSurface> = paint(scene, &mut surface);
    surface.finish()
}

fn head(scene: &Scene, options: &SvgOptions, prefix: &str) -> String {
    let Scene { width, height, .. } = scene;
    let class = escape(["kb-chart", options.class].join(" ").trim());
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{class}\" role=\"img\" aria-labelledby=\"{prefix}-name\" \
         aria-describedby=\"{prefix}-description\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\n\
         <title id=\"{prefix}-name\">{}</title>\n<desc id=\"{prefix}-description\">{}</desc>\n",
        escape(&scene.name),
        escape(&scene.description),
    );
    if let Some(css) = options.css {
        text.push_str(&format!("<style>{}</style>\n", escape(css)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_text() {
        assert_eq!(
            escape("<img src=x onerror=\"a()\">&\u{0}\u{1b}"),
            "&lt;img src=x onerror=&quot;a()&quot;&gt;&amp;"
        );
    }

    #[test]
    fn an_empty_scene_is_complete() {
        let scene = Scene {
            name: "N <b>".into(),
            description: "D".into(),
            width: 240,
            height: 1,
            items: Vec::new(),
        };
        let options = SvgOptions {
            id_prefix: "a\"b",
            class: "kb-wide",
            css: Some("a>b{} </style>"),
        };
        let svg = svg_document(&scene, &options);
        assert!(
            svg.contains("class=\"kb-chart kb-wide\"")
                && svg.contains("<title id=\"ab-name\">N &lt;b&gt;</title>")
        );
        assert!(
            svg.contains("<style>a&gt;b{} &lt;/style&gt;</style>") && svg.ends_with("</svg>\n"),
            "{svg}"
        );
    }
}
