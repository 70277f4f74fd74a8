//! Puts functions of a module that are alike beside each other. What a browser fetches is compressed with a window of 32 KB, and instances of one
//! generic function stand farther apart than that as the compiler leaves them.

use std::collections::{BTreeMap, HashMap, VecDeque};

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{
    CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef,
};

use crate::{Failure, Outcome};

/// So many bytes back a compressor sees (RFC 1951, section 2).
const WINDOW: usize = 32 * 1024;
/// So many bytes in a row are compared.
const PIECE: usize = 8;
/// What more functions than this hold tells nothing of any two of them.
const COMMON: usize = 60;

/// The same module with its functions in another order.
///
/// # Errors
/// Where the bytes are no module.
pub fn beside_each_other(module: &[u8]) -> Outcome<Vec<u8>> {
    let failed = |error: &dyn std::fmt::Display| {
        Failure::Failed(format!("The module cannot be read: {error}."))
    };
    let functions = functions(module).map_err(|error| failed(&error))?;
    let order = order(&functions.bodies);
    let mut places = vec![0; order.len()];
    for (place, function) in (0..).zip(&order) {
        places[*function] = place;
    }
    let mut ordered = Ordered {
        imported: functions.imported,
        order,
        places,
    };
    let mut out = Module::new();
    ordered
        .parse_core_module(&mut out, Parser::new(0), module)
        .map_err(|error| failed(&error))?;
    Ok(out.finish())
}

struct Functions<'m> {
    imported: u32,
    bodies: Vec<&'m [u8]>,
}

fn functions(module: &[u8]) -> Result<Functions<'_>, wasmparser::BinaryReaderError> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(&module[body.range()]),
            _ => {}
        }
    }
    Ok(Functions { imported, bodies })
}

/// Begins with the longest function. Then each time that one of the others comes which has, for its length, most in common with those in the window.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let mut window = Window::new(bodies);
    let mut order = Vec::new();
    while let Some(next) = window.next() {
        order.push(next);
        window.enter(next);
    }
    order
}

struct Window<'b> {
    bodies: &'b [&'b [u8]],
    /// For each function, those that hold one of its pieces; one that holds several stands there as often.
    related: Vec<Vec<usize>>,
    within: VecDeque<usize>,
    size: usize,
    /// What the functions that are left have in common with those within.
    common: BTreeMap<usize, usize>,
    /// Those that are left, the longest last.
    left: Vec<usize>,
    gone: Vec<bool>,
}

impl<'b> Window<'b> {
    fn new(bodies: &'b [&'b [u8]]) -> Window<'b> {
        let mut left: Vec<usize> = (0..bodies.len()).collect();
        left.sort_by_key(|at| bodies[*at].len());
        Window {
            bodies,
            related: related(bodies),
            within: VecDeque::new(),
            size: 0,
            common: BTreeMap::new(),
            left,
            gone: vec![false; bodies.len()],
        }
    }

    fn next(&mut self) -> Option<usize> {
        let fit = |(at, common): (&usize, &usize)| {
            (
                *common as f64 / (self.bodies[*at].len() as f64).powf(0.7),
                *at,
            )
        };
        let best = self
            .common
            .iter()
            .map(fit)
            .max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, at)) = best {
            return Some(at);
        }
        while let Some(at) = self.left.pop() {
            if !self.gone[at] {
                return Some(at);
            }
        }
        None
    }

    fn enter(&mut self, function: usize) {
        self.gone[function] = true;
        self.common.remove(&function);
        self.within.push_back(function);
        self.size += self.bodies[function].len();
        for other in &self.related[function] {
            if !self.gone[*other] {
                *self.common.entry(*other).or_default() += 1;
            }
        }
        while self.size > WINDOW && self.within.len() > 1 {
            self.leave();
        }
    }

    fn leave(&mut self) {
        let function = self.within.pop_front().expect("one that entered");
        self.size -= self.bodies[function].len();
        for other in &self.related[function] {
            if let Some(common) = self.common.get_mut(other) {
                *common -= 1;
                if *common == 0 {
                    self.common.remove(other);
                }
            }
        }
    }
}

fn related(bodies: &[&[u8]]) -> Vec<Vec<usize>> {
    let mut holders: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (at, body) in bodies.iter().enumerate() {
        for piece in body.windows(PIECE) {
            let holders = holders.entry(piece).or_default();
            if holders.last() != Some(&at) {
                holders.push(at);
            }
        }
    }
    let mut related = vec![Vec::new(); bodies.len()];
    for holders in holders.values().filter(|h| (2..=COMMON).contains(&h.len())) {
        for one in holders {
            related[*one].extend(holders.iter().filter(|other| *other != one));
        }
    }
    related
}

/// Writes the module anew, each function at its place.
struct Ordered {
    imported: u32,
    order: Vec<usize>,
    places: Vec<u32>,
}

impl Reencode for Ordered {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        Ok(match function.checked_sub(self.imported) {
            Some(own) => self.imported + self.places[own as usize],
            None => function,
        })
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for at in &self.order {
            functions.function(types[*at]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let bodies = section
            .into_iter()
            .collect::<Result<Vec<FunctionBody>, _>>()?;
        for at in self.order.clone() {
            utils::parse_function_body(self, code, bodies[at].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CodeSection, ExportKind, ExportSection, Function, TypeSection};

    #[test]
    fn those_that_have_most_in_common_follow_each_other() {
        let text = |of: &str| of.repeat(4).into_bytes();
        let bodies = [
            text("a longer one, of its own"),
            text("one kind of"),
            text("another sort"),
            text("one kind of!"),
        ];
        let bodies: Vec<&[u8]> = bodies.iter().map(Vec::as_slice).collect();
        assert_eq!(order(&bodies), [0, 3, 1, 2]);
    }

    /// A module whose functions push numbers of their own and call the one after them.
    fn module(count: u32) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        let mut exports = ExportSection::new();
        let mut code = CodeSection::new();
        for at in 0..count {
            functions.function(0);
            exports.export(&format!("f{at}"), ExportKind::Func, at);
            let mut body = Function::new([]);
            let mut body_of = body.instructions();
            for n in 0..9 {
                body_of
                    .i32_const(n + i32::try_from(at % 3).expect("small"))
                    .drop();
            }
            body_of
                .call((at + 1) % count)
                .i32_const(at as i32)
                .drop()
                .end();
            code.function(&body);
        }
        let mut module = Module::new();
        module
            .section(&types)
            .section(&functions)
            .section(&exports)
            .section(&code);
        module.finish()
    }

    /// Of each export: the number that its function pushes last, and the export that it calls.
    fn meant(module: &[u8]) -> BTreeMap<String, (i32, String)> {
        let (mut names, mut bodies) = (BTreeMap::new(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload.expect("a module") {
                Payload::ExportSection(section) => {
                    for export in section {
                        let export = export.expect("an export");
                        names.insert(export.index, export.name.to_string());
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(told(&body)),
                _ => {}
            }
        }
        let told = bodies
            .iter()
            .zip(0..)
            .map(|((number, calls), at)| (names[&at].clone(), (*number, names[calls].clone())));
        told.collect()
    }

    fn told(body: &FunctionBody) -> (i32, u32) {
        let (mut number, mut calls) = (0, 0);
        for operator in body.get_operators_reader().expect("a body") {
            match operator.expect("an operator") {
                wasmparser::Operator::I32Const { value } => number = value,
                wasmparser::Operator::Call { function_index } => calls = function_index,
                _ => {}
            }
        }
        (number, calls)
    }

    #[test]
    fn each_function_is_called_and_exported_as_before() {
        let before = module(12);
        let after = beside_each_other(&before).expect("a module");
        assert_ne!(before, after, "another order");
        assert_eq!(meant(&before), meant(&after));
    }

    #[test]
    fn what_is_no_module_is_said() {
        assert!(beside_each_other(b"no module").is_err());
    }
}
