// Which survey all pages of this site open: 'embedded', the one that they were built of, or where the descriptor of another data package stands, such as
// 'data/datapackage.json'. This is the only line to change.
globalThis.kbSurvey = 'embedded';

// A page that names another one in its <meta name="survey"> opens that.
{
  const { content = 'embedded' } = document.querySelector('meta[name=survey]') ?? {};
  if (content !== 'embedded') globalThis.kbSurvey = content;
}
if (globalThis.kbSurvey !== 'embedded') [document.documentElement.dataset.other, document.title] = ['', '…']; // what was built of one survey stays hidden before another
