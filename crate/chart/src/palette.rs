//! Colours of roles, for painters that need numbers. The style sheet `chart.css` has the same ones for SVG.

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
    /// Fills, strongest first.
    pub levels: [Rgb; 6],
    /// Text on the fills.
    pub level_inks: [Rgb; 6],
}

impl Palette {
    /// Dark on light.
    pub const LIGHT: Palette = Palette {
        paper: Rgb(0xff, 0xff, 0xff),
        ink: Rgb(0x16, 0x22, 0x2e),
        muted: Rgb(0x4d, 0x5b, 0x69),
        grid: Rgb(0xd9, 0xdf, 0xe5),
        outline: Rgb(0x5f, 0x6d, 0x7b),
        levels: [
            Rgb(0x12, 0x3f, 0x6d),
            Rgb(0x24, 0x5d, 0x96),
            Rgb(0x39, 0x76, 0xae),
            Rgb(0x76, 0xa9, 0xd8),
            Rgb(0xa5, 0xcb, 0xec),
            Rgb(0xe1, 0xee, 0xfa),
        ],
        level_inks: [
            Rgb(0xff, 0xff, 0xff),
            Rgb(0xff, 0xff, 0xff),
            Rgb(0xff, 0xff, 0xff),
            Rgb(0x0c, 0x16, 0x20),
            Rgb(0x0c, 0x16, 0x20),
            Rgb(0x0c, 0x16, 0x20),
        ],
    };

    /// Light on dark.
    pub const DARK: Palette = Palette {
        paper: Rgb(0x12, 0x18, 0x1f),
        ink: Rgb(0xe8, 0xee, 0xf4),
        muted: Rgb(0xa9, 0xb6, 0xc3),
        grid: Rgb(0x2f, 0x3a, 0x46),
        outline: Rgb(0x86, 0x95, 0xa4),
        levels: [
            Rgb(0xb4, 0xd8, 0xf8),
            Rgb(0x88, 0xb8, 0xe5),
            Rgb(0x5f, 0x96, 0xcb),
            Rgb(0x3c, 0x73, 0xa8),
            Rgb(0x2a, 0x57, 0x83),
            Rgb(0x1b, 0x38, 0x55),
        ],
        level_inks: [
            Rgb(0x0a, 0x11, 0x18),
            Rgb(0x0a, 0x11, 0x18),
            Rgb(0x0a, 0x11, 0x18),
            Rgb(0xff, 0xff, 0xff),
            Rgb(0xff, 0xff, 0xff),
            Rgb(0xff, 0xff, 0xff),
        ],
    };

    /// Greys on white, for print.
    pub const PRINT: Palette = Palette {
        paper: Rgb(0xff, 0xff, 0xff),
        ink: Rgb(0x00, 0x00, 0x00),
        muted: Rgb(0x40, 0x40, 0x40),
        grid: Rgb(0xcc, 0xcc, 0xcc),
        outline: Rgb(0x55, 0x55, 0x55),
        levels: [
            Rgb(0x33, 0x33, 0x33),
            Rgb(0x57, 0x57, 0x57),
            Rgb(0x73, 0x73, 0x73),
            Rgb(0xa3, 0xa3, 0xa3),
            Rgb(0xc6, 0xc6, 0xc6),
            Rgb(0xeb, 0xeb, 0xeb),
        ],
        level_inks: [
            Rgb(0xff, 0xff, 0xff),
            Rgb(0xff, 0xff, 0xff),
            Rgb(0xff, 0xff, 0xff),
            Rgb(0x00, 0x00, 0x00),
            Rgb(0x00, 0x00, 0x00),
            Rgb(0x00, 0x00, 0x00),
        ],
    };

    /// The two colours a reader has forced on the page, and the one of grid lines (the system's `CanvasText`, `Canvas`, `GrayText`).
    /// Fills are steps between the two, as in the style sheet; on the three nearest to the text's colour stands text in the ground's.
    pub fn forced(ink: Rgb, paper: Rgb, grid: Rgb) -> Self {
        Self {
            paper,
            ink,
            muted: ink,
            grid,
            outline: ink,
            levels: FORCED_STEPS.map(|part| ink.mixed(part, paper)),
            level_inks: [paper, paper, paper, ink, ink, ink],
        }
    }

    /// The palette for a word: `dark`, three forced colours as `rrggbb rrggbb rrggbb` (text, ground, grid), else light.
    pub fn of_theme(theme: &str) -> Self {
        let colours: Vec<Rgb> = theme.split(' ').filter_map(Rgb::from_hex).collect();
        match (theme, colours.as_slice()) {
            (_, [ink, paper, grid]) => Palette::forced(*ink, *paper, *grid),
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
            Role::Level(level) => self.levels[usize::from(level.min(5))],
            Role::LevelInk(level) => self.level_inks[usize::from(level.min(5))],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::CSS;

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
        for level in 0..6 {
            roles.push((format!("level{level}"), Role::Level(level)));
            roles.push((format!("level{level}-ink"), Role::LevelInk(level)));
        }
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
            assert_eq!(properties(place), expected, "{name}");
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

    /// Ground, text and grid lines of themes that people force: those of Windows, and black on white.
    const FORCED: [[&str; 3]; 5] = [
        ["000000", "ffffff", "6d6d6d"],
        ["ffffff", "000000", "3ff23f"],
        ["ffffff", "202020", "a6a6a6"],
        ["3d3d3d", "fffaef", "676767"],
        ["ffffff", "2d3236", "a6a6a6"],
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
            let ink = if level < 3 { "Canvas" } else { "CanvasText" };
            assert_eq!(value(&format!("level{level}-ink")), Some(ink));
        }
    }

    #[test]
    fn under_forced_colours_steps_differ_and_text_on_them_can_be_read() {
        for p in forced_palettes() {
            for level in 0..6 {
                assert!(
                    contrast(p.levels[level], p.level_inks[level]) >= 4.5,
                    "text on level {level}, {p:?}"
                );
                assert!(
                    level >= 3 || contrast(p.levels[level], p.paper) >= 3.0,
                    "bar of level {level}, {p:?}"
                );
                assert!(
                    level == 0 || contrast(p.levels[level], p.levels[level - 1]) >= 1.2,
                    "step to {level}, {p:?}"
                );
            }
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
            for level in 0..6 {
                assert!(
                    contrast(p.levels[level], p.level_inks[level]) >= 4.5,
                    "text on level {level}, {name}"
                );
                assert!(
                    level >= 3 || contrast(p.levels[level], p.paper) >= 3.0,
                    "bar of level {level}, {name}"
                );
                assert!(
                    level == 0 || contrast(p.levels[level], p.levels[level - 1]) >= 1.4,
                    "step to {level}, {name}"
                );
            }
        }
    }
}
