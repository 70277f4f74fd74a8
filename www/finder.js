// In 404.html: finds the site's root from an address that leads nowhere, and loads style sheet and shell from there.
(function () {
  'use strict';
  var known = /^(en|{{folders}})$/; // the build puts the folders of all views here
  var scripts = ['survey.js', 'marks.js', 'engine.js', 'shell.js'];
  var query = '?v=' + document.documentElement.getAttribute('data-version');
  var parts = location.pathname.split('/');
  var roots = [];
  parts.forEach(function (part, at) { if (known.test(part) && !roots.length) roots.push(at); }); // what stands before a folder of the site
  for (var at = parts.length - 1; at > 0; at -= 1) if (parts[at] !== '' || at < parts.length - 1) roots.push(at); // else each folder, upwards
  document.body.hidden = true; // until it has its style
  attempt(0);

  function attempt(nth) {
    if (nth === roots.length) return void (document.body.hidden = false);
    var root = location.protocol + '//' + location.host + parts.slice(0, roots[nth]).join('/') + '/'; // with its host, whatever slashes the address has
    var sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = root + 'style.css' + query;
    sheet.onload = function () { settle(root); };
    sheet.onerror = function () { sheet.remove(); attempt(nth + 1); };
    document.head.append(sheet);
  }

  function settle(root) {
    document.body.hidden = false;
    document.querySelectorAll('a:not(.kb-skip)').forEach(function (link) { link.setAttribute('href', root + link.getAttribute('href')); });
    scripts.forEach(function (name) {
      var script = document.createElement('script');
      script.async = false; // one after the other
      script.src = root + name + query;
      document.head.append(script);
    });
  }
})();
