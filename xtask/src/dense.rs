//! How the one file holds what a page cannot hold as it is: compressed as far as a short script can undo, and written in 91 signs that no text tool touches.

use std::io::Write;

use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};

/// The signs: what is printable but for `<`, `>` and `&`, so that nothing in a page reads as markup; `www/onefile/packed.js` has the same.
const FIRST: u8 = b'!';
const LEFT_OUT: [u8; 3] = [b'<', b'>', b'&'];
const BASE: u32 = 91;
/// Two signs hold so many bits: 91² is more than 2¹³.
const BITS: u32 = 13;

/// So many signs stand on a line: mail breaks lines that are longer than 998.
const LINE: usize = 900;

/// How the script undoes it: the letter before tells what comes next, and no place in a file is different from another.
const CONTEXT: u32 = 4;

/// Bytes in the two steps; behind them may stand a zero.
pub fn dense(bytes: &[u8]) -> String {
    lines(&signs(&compressed(bytes)))
}

/// The bytes as a file of the kind `.lzma`: which says its size, and has no mark at its end.
fn compressed(bytes: &[u8]) -> Vec<u8> {
    let options = LzmaOptions {
        dict_size: (bytes.len() as u32).max(4096),
        lc: CONTEXT,
        lp: 0,
        pb: 0,
        mode: EncodeMode::Normal,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        mf: MfType::Bt4,
        depth_limit: 1000,
        preset_dict: None,
    };
    let size = Some(bytes.len() as u64);
    let writer = LzmaWriter::new_use_header(Vec::new(), &options, size);
    let written = writer.and_then(|mut writer| {
        writer.write_all(bytes)?;
        writer.finish()
    });
    written.expect("memory takes every byte")
}

/// Each 13 bits as two signs, the highest first; zeros fill up the last.
fn signs(bytes: &[u8]) -> String {
    let signs: Vec<char> = (FIRST..=b'~')
        .filter(|sign| !LEFT_OUT.contains(sign))
        .map(char::from)
        .collect();
    let mut text = String::with_capacity(bytes.len() / 13 * 16 + 18);
    let mut pair = |number: u32| {
        text.push(signs[(number / BASE) as usize]);
        text.push(signs[(number % BASE) as usize]);
    };
    let (mut held, mut bits) = (0_u32, 0);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        if bits >= BITS {
            bits -= BITS;
            pair(held >> bits);
            held &= (1 << bits) - 1;
        }
    }
    if bits > 0 {
        pair(held << (BITS - bits));
    }
    text
}

/// A text in lines; its signs are of one byte each.
fn lines(text: &str) -> String {
    let mut broken = String::with_capacity(text.len() + text.len() / LINE + 1);
    for line in text.as_bytes().chunks(LINE) {
        broken.extend(line.iter().map(|sign| char::from(*sign)));
        broken.push('\n');
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;
    use lzma_rust2::LzmaReader;
    use std::io::Read;

    #[test]
    fn what_was_packed_is_a_file_that_others_read() {
        let text = "Kommunen antworten. ".repeat(500);
        let packed = compressed(text.as_bytes());
        assert!(packed.len() < 200);
        let head = [4, text.len() as u8, (text.len() >> 8) as u8, 0, 0];
        assert_eq!(
            [packed[0], packed[5], packed[6], packed[7], packed[8]],
            head
        ); // lc = 4, lp = 0, pb = 0, and the size
        let mut read = String::new();
        let reader = LzmaReader::new_mem_limit(&packed[..], u32::MAX, None);
        let whole = reader.expect("a head").read_to_string(&mut read);
        assert_eq!(whole.expect("whole"), text.len());
        assert_eq!(read, text);
    }

    #[test]
    fn thirteen_bits_are_two_signs_that_no_markup_has() {
        assert_eq!(signs(&[0; 13]), "!".repeat(16));
        assert_eq!(signs(&[0xff; 13]), "~\"".repeat(8)); // 8191 = 90 · 91 + 1
        assert_eq!(signs(&[0, 8]), "!\"!!"); // 1, and three zeros that are filled up
        let all: Vec<u8> = (0..=u16::MAX).flat_map(u16::to_be_bytes).collect();
        let all: std::collections::BTreeSet<char> = signs(&all).chars().collect();
        assert_eq!(all.len(), 91);
        assert!(['<', '>', '&', ' '].iter().all(|sign| !all.contains(sign)));
    }

    #[test]
    fn no_line_is_longer_than_mail_takes() {
        let text = dense(
            &(0..5_000_u32)
                .flat_map(|n| (n.wrapping_mul(2_654_435_761)).to_le_bytes())
                .collect::<Vec<_>>(),
        );
        assert!(text.lines().count() > 1 && text.lines().all(|line| line.len() <= 900));
    }
}
