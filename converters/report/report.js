// Filters the HTML report and copies corrected references. The page is complete without this.
// It is written into the page, where none of the three markup characters may stand.
(function () {
  'use strict';

  var form = document.getElementById('filter');
  var places = Array.from(document.querySelectorAll('article.place'));
  var words = new Map();
  places.forEach(function (place) {
    words.set(place, place.textContent.toLowerCase());
  });

  function value(id) {
    return document.getElementById(id).value;
  }

  function fits(wanted, given) {
    return wanted === '' || wanted === given;
  }

  // Shows the findings of a place that fit and says how many there are.
  function showFindings(place) {
    var shown = 0;
    place.querySelectorAll('li.finding').forEach(function (item) {
      var isOut = !fits(value('severity'), item.dataset.severity) ||
          !fits(value('rule'), item.dataset.rule);
      item.hidden = isOut;
      if (!isOut) shown += 1;
    });
    return shown;
  }

  function counted(number, what) {
    return number + ' ' + what + (number === 1 ? '' : 's');
  }

  function apply() {
    var asksForFindings = value('severity') !== '' || value('rule') !== '' ||
        !document.getElementById('clean').checked;
    var text = value('words').trim().toLowerCase();
    var shownPlaces = 0;
    var shownFindings = 0;
    places.forEach(function (place) {
      var found = showFindings(place);
      place.hidden = !fits(value('file'), place.parentElement.id) ||
          !words.get(place).includes(text) || (found === 0 ? asksForFindings : false);
      if (place.hidden) return;
      shownPlaces += 1;
      shownFindings += found;
    });
    document.querySelectorAll('section.file').forEach(function (section) {
      section.hidden = !section.querySelector('article.place:not([hidden])');
    });
    document.getElementById('shown').textContent =
        counted(shownFindings, 'finding') + ' in ' + counted(shownPlaces, 'place');
  }

  // The clipboard is closed to some pages that were opened from a file or a mail.
  function copySelected(element) {
    var range = document.createRange();
    range.selectNodeContents(element);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand('copy');
  }

  function copy(button) {
    var element = document.getElementById(button.dataset.copy);
    function say(isCopied) {
      button.textContent = isCopied ? 'Copied' : 'Selected: press Ctrl+C';
      window.setTimeout(function () {
        button.textContent = 'Copy';
      }, 2000);
    }
    function fallBack() {
      say(copySelected(element));
    }
    if (!navigator.clipboard) {
      fallBack();
      return;
    }
    navigator.clipboard.writeText(element.textContent).then(function () {
      say(true);
    }, fallBack);
  }

  document.querySelectorAll('button[data-copy]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      copy(button);
    });
  });
  form.hidden = false;
  form.addEventListener('submit', function (event) {
    event.preventDefault();
  });
  form.addEventListener('input', apply);
  apply();
}());
