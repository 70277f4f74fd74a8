// Asked: in the one file, what stands there is not what an address behind `#/` asks for. It runs before anything is painted.
'use strict';
if (location.hash.length > 2) document.documentElement.dataset.waiting = '';
