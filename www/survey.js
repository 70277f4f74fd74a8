// Which survey all pages of this site open: 'embedded', the one that they were built of, or where the descriptor of another data package stands, such as
// 'data/datapackage.json'. This is the only line to change.
globalThis.kbSurvey = 'embedded';
if (globalThis.kbSurvey !== 'embedded') [document.documentElement.dataset.other, document.title] = ['', '…']; // what was built of one survey stays hidden before another
