//! Colours of roles, for painters that need numbers. The style sheet `chart.css` has the same ones for SVG.

use super::level::{COUNT, is_pale, known};
use super::scene::Role;

/// A colour: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// Reads `rrggbb`; `None` for anything else.
    pub fn from_hex(text: &str) -> Option<Rgb> {
        let number = u32::from_str_radix(text, 16)
            .ok()
            .filter(|_| text.len() == 6)?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Rgb(red, green, blue))
    }

    /// So many percent of this colour, the rest of another: what CSS calls `color-mix(in srgb, …)`.
    fn mixed(self, percent: u16, other: Rgb) -> Rgb {
        let part = |a: u8, b: u8| {
            let sum = u16::from(a) * percent + u16::from(b) * (100 - percent);
            ((sum + 50) / 100) as u8
        };
        Rgb(
            part(self.0, other.0),
            part(self.1, other.1),
            part(self.2, other.2),
        )
    }
}

/// Percent of the text's colour in each fill under forced colours; the middle is left out, since no text could be read on it.
const FORCED_STEPS: [u16; 6] = [100, 86, 73, 33, 21, 9];

/// The step that each fill is where there are only steps: on grey paper, and under forced colours.
const AS_STEPS: [usize; COUNT] = [
    0, 1, 2, 3, 4, 5, // steps
    0, 3, 1, 4, 2, 5, // without an order
    0, 2, 4, 3, 5, 3, 1, // two sides
];

/// Colours by their hex numbers.
const fn all<const N: usize>(hex: [u32; N]) -> [Rgb; N] {
    let mut colours = [Rgb(0, 0, 0); N];
    let mut at = 0;
    while at < N {
        let [_, red, green, blue] = hex[at].to_be_bytes();
        colours[at] = Rgb(red, green, blue);
        at += 1;
    }
    colours
}

/// One colour a role. For forced colours see [`Palette::forced`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// The ground.
    pub paper: Rgb,
    /// Text.
    pub ink: Rgb,
    /// Text that steps back.
    pub muted: Rgb,
    /// Grid lines.
    pub grid: Rgb,
    /// Zero line, open parts, edges.
    pub outline: Rgb,
    /// Fills, by number.
    pub levels: [Rgb; COUNT],
    /// Text on strong fills, and on pale ones.
    pub level_inks: [Rgb; 2],
}

impl Palette {
    /// Dark on light.
    pub const LIGHT: Palette = Palette {
        paper: Rgb(0xff, 0xff, 0xff),
        ink: Rgb(0x16, 0x22, 0x2e),
        muted: Rgb(0x4d, 0x5b, 0x69),
        grid: Rgb(0xd9, 0xdf, 0xe5),
        outline: Rgb(0x5f, 0x6d, 0x7b),
        levels: all([
            0x123f6d, 0x245d96, 0x3976ae, 0x76a9d8, 0xa5cbec, 0xe1eefa, 0x123f6d, 0xdb932e,
            0x84437f, 0x86d8d7, 0xb85840, 0xf0f3c5, 0x773b00, 0xb1601b, 0xff92b5, 0xe7e7e7,
            0xa5cbec, 0x76a9d8, 0x123f6d,
        ]),
        level_inks: all([0xffffff, 0x0c1620]),
    };

    /// Light on dark.
    pub const DARK: Palette = Palette {
        paper: Rgb(0x12, 0x18, 0x1f),
        ink: Rgb(0xe8, 0xee, 0xf4),
        muted: Rgb(0xa9, 0xb6, 0xc3),
        grid: Rgb(0x2f, 0x3a, 0x46),
        outline: Rgb(0x86, 0x95, 0xa4),
        levels: all([
            0xb4d8f8, 0x88b8e5, 0x5f96cb, 0x3c73a8, 0x2a5783, 0x1b3855, 0xb4d8f8, 0x8a5702,
            0xe199da, 0x035454, 0xd27057, 0x35360c, 0xfec299, 0xc87b43, 0xbb0162, 0x353535,
            0x2a5783, 0x3c73a8, 0xb4d8f8,
        ]),
        level_inks: all([0x0a1118, 0xffffff]),
    };

    /// Greys on white, for print.
    pub const PRINT: Palette = Palette {
        paper: Rgb(0xff, 0xff, 0xff),
        ink: Rgb(0x00, 0x00, 0x00),
        muted: Rgb(0x40, 0x40, 0x40),
        grid: Rgb(0xcc, 0xcc, 0xcc),
        outline: Rgb(0x55, 0x55, 0x55),
        levels: all([
            0x333333, 0x575757, 0x737373, 0xa3a3a3, 0xc6c6c6, 0xebebeb, 0x333333, 0xa3a3a3,
            0x575757, 0xc6c6c6, 0x737373, 0xebebeb, 0x333333, 0x737373, 0xc6c6c6, 0xa3a3a3,
            0xebebeb, 0xa3a3a3, 0x575757,
        ]),
        level_inks: all([0xffffff, 0x000000]),
    };

    /// The two colours a reader has forced on the page (the system's `CanvasText`, `Canvas`).
    /// Fills and grid lines, which step back behind texts, are steps between the two, as in the style sheet; on the three nearest to the text's colour stands text in the ground's.
    pub fn forced(ink: Rgb, paper: Rgb) -> Self {
        Self {
            paper,
            ink,
            muted: ink,
            grid: ink.mixed(FORCED_STEPS[4], paper),
            outline: ink,
            levels: AS_STEPS.map(|step| ink.mixed(FORCED_STEPS[step], paper)),
            level_inks: [paper, ink],
        }
    }

    /// The palette for a word: `dark`, two forced colours as `rrggbb rrggbb` (text, ground), else light.
    pub fn of_theme(theme: &str) -> Self {
        let colours: Vec<Rgb> = theme.split(' ').filter_map(Rgb::from_hex).collect();
        match (theme, colours.as_slice()) {
            (_, [ink, paper]) => Palette::forced(*ink, *paper),
            ("dark", _) => Palette::DARK,
            _ => Palette::LIGHT,
        }
    }

    /// The colour of a role.
    pub fn color(&self, role: Role) -> Rgb {
        match role {
            Role::Ink => self.ink,
            Role::Muted => self.muted,
            Role::Grid => self.grid,
            Role::Outline => self.outline,
            Role::Paper => self.paper,
            Role::Level(level) => self.levels[usize::from(known(level))],
            Role::LevelInk(level) => self.level_inks[usize::from(is_pale(level))],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::CSS;
    use crate::level::lines;

    const ALL: [(&str, Palette); 3] = [
        ("light", Palette::LIGHT),
        ("dark", Palette::DARK),
        ("print", Palette::PRINT),
    ];

    /// The custom properties of the n-th `.kb-chart { … }` of the style sheet.
    fn properties(place: usize) -> Vec<(String, String)> {
        let block = CSS
            .split(".kb-chart {")
            .nth(place + 1)
            .expect("block")
            .split('}')
            .next()
            .expect("end");
        let pairs = block
            .split(';')
            .filter_map(|rule| rule.trim().strip_prefix("--kb-")?.split_once(": "));
        pairs
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    }

    fn roles() -> Vec<(String, Role)> {
        let plain = [
            ("paper", Role::Paper),
            ("ink", Role::Ink),
            ("muted", Role::Muted),
            ("grid", Role::Grid),
            ("outline", Role::Outline),
        ];
        let mut roles: Vec<(String, Role)> =
            plain.map(|(name, role)| (name.to_owned(), role)).to_vec();
        for level in 0..COUNT as u8 {
            roles.push((format!("level{level}"), Role::Level(level)));
        }
        roles.push(("on-strong".to_owned(), Role::LevelInk(0)));
        roles.push(("on-pale".to_owned(), Role::LevelInk(5)));
        roles
    }

    #[test]
    fn the_style_sheet_has_the_same_colours() {
        for (place, (name, palette)) in ALL.iter().enumerate() {
            let hex = |role| {
                let Rgb(r, g, b) = palette.color(role);
                format!("#{r:02x}{g:02x}{b:02x}")
            };
            let expected: Vec<_> = roles()
                .into_iter()
                .map(|(name, role)| (name, hex(role)))
                .collect();
            let mut found = properties(place);
            let steps = |(name, value): (String, String)| {
                let step = value
                    .strip_prefix("var(--kb-")
                    .and_then(|v| v.strip_suffix(')'));
                let known = step.and_then(|step| found.iter().find(|(own, _)| own == step));
                (name, known.map_or(value, |(_, value)| value.clone()))
            };
            let shared: Vec<_> = match *name {
                "print" => properties(4).into_iter().map(steps).collect(),
                _ => Vec::new(),
            };
            let at = found.len() - 2; // before the two colours of text
            found.splice(at..at, shared);
            assert_eq!(found, expected, "{name}");
        }
    }

    fn luminance(Rgb(r, g, b): Rgb) -> f64 {
        let part = |v: u8| {
            let v = f64::from(v) / 255.0;
            if v <= 0.04045 {
                v / 12.92
            } else {
                ((v + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
    }

    fn contrast(a: Rgb, b: Rgb) -> f64 {
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        a.max(b) / a.min(b)
    }

    /// Text and ground of themes that people force: those of Windows, and black on white.
    const FORCED: [[&str; 2]; 5] = [
        ["000000", "ffffff"],
        ["ffffff", "000000"],
        ["ffffff", "202020"],
        ["3d3d3d", "fffaef"],
        ["ffffff", "2d3236"],
    ];

    fn forced_palettes() -> impl Iterator<Item = Palette> {
        FORCED
            .iter()
            .map(|colours| Palette::of_theme(&colours.join(" ")))
    }

    #[test]
    fn the_style_sheet_mixes_the_same_steps_of_forced_colours() {
        let values: Vec<(String, String)> = properties(3);
        let value = |name: &str| {
            let found = values.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.as_str())
        };
        for (level, percent) in FORCED_STEPS.iter().enumerate() {
            let mixed = match percent {
                100 => "CanvasText".to_owned(),
                _ => format!("color-mix(in srgb, CanvasText {percent}%, Canvas)"),
            };
            assert_eq!(value(&format!("level{level}")), Some(mixed.as_str()));
        }
        assert_eq!(value("grid"), value("level4"));
        let shared = AS_STEPS.iter().enumerate().skip(6);
        let shared =
            shared.map(|(level, step)| (format!("level{level}"), format!("var(--kb-level{step})")));
        assert_eq!(properties(4), shared.collect::<Vec<_>>());
        assert_eq!(
            [value("on-strong"), value("on-pale")],
            [Some("Canvas"), Some("CanvasText")]
        );
    }

    /// Text can be read on every fill, strong ones stand out from paper, and neighbours of a set differ by so much at least; those on either side of
    /// a middle that is not drawn have the middle line between them.
    fn check(name: &str, p: &Palette, least: f64) {
        for level in 0..COUNT as u8 {
            let (fill, ink) = (p.color(Role::Level(level)), p.color(Role::LevelInk(level)));
            assert!(contrast(fill, ink) >= 4.5, "text on {level}, {name}");
            assert!(
                is_pale(level) || contrast(fill, p.paper) >= 3.0,
                "{level} on paper, {name}"
            );
            let lines = p.color(lines(level));
            assert!(
                contrast(lines, p.paper) >= 1.3,
                "hatching of {level}, {name}"
            );
        }
        let differ = |a: usize, b: usize, least: f64| {
            let found = contrast(p.levels[a], p.levels[b]);
            assert!(found >= least, "{a} and {b} differ by {found}, {name}");
        };
        (0..5).for_each(|at| differ(at, at + 1, least));
        (12..18).for_each(|at| differ(at, at + 1, least));
        (6..12).for_each(|a| (a + 1..12).for_each(|b| differ(a, b, least)));
        differ(14, 16, 1.1);
    }

    #[test]
    fn under_forced_colours_fills_differ_and_text_on_them_can_be_read() {
        for p in forced_palettes() {
            check(&format!("{p:?}"), &p, 1.15);
        }
    }

    #[test]
    fn contrasts_suffice() {
        for (name, p) in ALL {
            assert!(
                contrast(p.ink, p.paper) >= 7.0 && contrast(p.muted, p.paper) >= 4.5,
                "text, {name}"
            );
            assert!(contrast(p.outline, p.paper) >= 3.0, "edges, {name}");
            check(name, &p, 1.37);
        }
    }
}
