//! The WebAssembly module and its JavaScript half, as a page needs them.

use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

use crate::{Failure, Outcome, alike};

/// The full engine's file; its presence marks a folder as one that `build` made.
pub const WASM: &str = "kommunalblick_bg.wasm";

/// The builds of the engine: what each can do stands in the crate's features.
pub const FULL: Build = Build {
    name: "full",
    wasm: WASM,
    glue: "kommunalblick.js",
};
pub const VISIT: Build = Build {
    name: "visit",
    wasm: "visit_bg.wasm",
    glue: "visit.js",
};

/// A build of the engine, and its files at the site's root.
pub struct Build {
    pub name: &'static str,
    pub wasm: &'static str,
    pub glue: &'static str,
}

/// Name of the section of the module that says which build it belongs to.
const SECTION: &str = "kommunalblick";

/// Module and glue as wasm-bindgen makes them.
pub struct Engine {
    pub wasm: Vec<u8>,
    pub glue: String,
}

impl Engine {
    /// The same, to be fetched: compressed it is smaller.
    pub fn packable(self) -> Outcome<Engine> {
        Ok(Engine {
            wasm: alike::beside_each_other(&self.wasm)?,
            ..self
        })
    }

    /// Lets wasm-bindgen split a compiled module.
    pub fn bind(compiled: &Path) -> Outcome<Engine> {
        let stopped = |error| Failure::Failed(format!("wasm-bindgen stopped: {error:#}"));
        let mut bindgen = Bindgen::new();
        bindgen
            .input_path(compiled)
            .out_name("kommunalblick")
            .typescript(false)
            .remove_name_section(true)
            .remove_producers_section(true);
        let mut output = bindgen
            .no_modules(true)
            .and_then(Bindgen::generate_output)
            .map_err(stopped)?;
        Ok(Engine {
            glue: output.js().to_owned(),
            wasm: output.wasm_mut().emit_wasm(),
        })
    }

    /// The module with a section that says which build it belongs to.
    pub fn stamped(&self, version: &str) -> Vec<u8> {
        let mut wasm = self.wasm.clone();
        wasm.extend(section(SECTION, version.as_bytes()));
        wasm
    }

    /// The glue as a module.
    pub fn glue_module(&self, version: &str) -> String {
        format!("export default {};\n", self.made(version))
    }

    /// The glue as a script: one of those that the page knows by the names of their builds.
    pub fn glue(&self, build: &Build, version: &str) -> String {
        let (name, made) = (build.name, self.made(version));
        format!("(globalThis.kbGlue ??= {{}}).{name} = {made};\n")
    }

    /// The glue as a function, so that it can be called again: each call makes an engine that knows nothing of the others.
    fn made(&self, version: &str) -> String {
        format!(
            "{{ version: '{version}', make() {{\n{}\nreturn wasm_bindgen;\n}} }}",
            self.glue
        )
    }
}

/// A custom section (WebAssembly Core Specification 2.0, section 5.5.3): 0, size, length of the name, name, content.
fn section(name: &str, content: &[u8]) -> Vec<u8> {
    let body: Vec<u8> = [&leb128(name.len()), name.as_bytes(), content].concat();
    [vec![0], leb128(body.len()), body].concat()
}

/// A number in seven bits a byte, the lowest first.
fn leb128(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 0x7f {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_seven_bits_a_byte() {
        assert_eq!(leb128(5), [5]);
        assert_eq!(leb128(624_485), [0xe5, 0x8e, 0x26]); // the example of the DWARF standard, appendix C
    }

    #[test]
    fn a_section_says_its_size() {
        assert_eq!(
            section("ab", b"xyz"),
            [0, 6, 2, b'a', b'b', b'x', b'y', b'z']
        );
    }
}
