package browser_test

import (
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func TestSearchKeepsWhatFits(t *testing.T) {
	shown := open(t, screens[0])
	shown.do(chromedp.Focus("#search"), chromedp.KeyEvent(value[string](shown, `document.querySelector("article h2").textContent`)))
	is(shown, visible+` >= 1 && `+visible+` < `+all, true)
	is(shown, `document.querySelectorAll("nav li:not([hidden])").length === `+visible, true)
	is(shown, `signalGraph.nodes(".signal").length === `+visible, true)
	is(shown, `document.getElementById("count").textContent.endsWith(" of " + `+all+` + " signals")`, true)

	shown.do(chromedp.KeyEvent(" nothing has this"))
	is(shown, visible, 0.0)
	is(shown, `document.getElementById("none").hidden`, false)
	shown.do(chromedp.KeyEvent(kb.Escape))
	is(shown, visible+` === `+all, true)
}

func TestFiltersKeepWhatFits(t *testing.T) {
	shown := open(t, screens[0])
	choose := func(name, option string) {
		t.Helper()
		shown.script(`{
			const chosen = document.getElementById("` + name + `");
			chosen.value = ` + option + `;
			chosen.dispatchEvent(new Event("change"));
		}`)
	}
	choose("show", `"findings"`)
	is(shown, visible+` >= 1 && `+visible+` < `+all, true)
	is(shown, `[...document.querySelectorAll("article:not([hidden])")].every(a => a.querySelector(".findings"))`, true)
	choose("show", `""`)
	choose("package", `chosen.options[1].value`)
	is(shown, visible+` >= 1 && `+visible+` < `+all, true)
	choose("package", `""`)
	is(shown, visible+` === `+all, true)
}

func TestKeyboardReachesEverything(t *testing.T) {
	shown := open(t, screens[0])
	focused := `document.activeElement.id || document.activeElement.className`
	shown.do(chromedp.KeyEvent(kb.Tab))
	is(shown, focused, "skip")
	call(shown, input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: "/", Text: "/"})
	is(shown, focused, "search")
	is(shown, `document.getElementById("search").value`, "")

	shown.do(chromedp.Focus("#graph"))
	before := value[float64](shown, zoom)
	shown.do(chromedp.KeyEvent("+"))
	if after := value[float64](shown, zoom); after <= before {
		t.Errorf("plus zooms from %v to %v", before, after)
	}
	left := value[float64](shown, `signalGraph.pan().x`)
	shown.do(chromedp.KeyEvent(kb.ArrowRight))
	if after := value[float64](shown, `signalGraph.pan().x`); after >= left {
		t.Errorf("the arrow moves the graph from %v to %v", left, after)
	}
	shown.do(chromedp.KeyEvent("0"))
	if after := value[float64](shown, zoom); after > before {
		t.Errorf("0 does not fit the graph again: zoom %v, at first %v", after, before)
	}
}

func TestGraphLeadsToTheSignal(t *testing.T) {
	shown := open(t, screens[2])
	slug := value[string](shown, `{ const node = signalGraph.nodes(".signal").last(); node.emit("tap"); node.data("slug") }`)
	is(shown, `location.hash.slice(1)`, slug)
	is(shown, `document.activeElement.id`, slug)
	before := value[float64](shown, zoom)
	shown.do(chromedp.Click("[data-zoom=in]"))
	if after := value[float64](shown, zoom); after <= before {
		t.Errorf("the button zooms from %v to %v", before, after)
	}
}

// Every link of the page leads somewhere: to a part of the page, or to a line.
func TestLinksLeadSomewhere(t *testing.T) {
	shown := open(t, screens[0])
	is(shown, `[...document.querySelectorAll("a[href^='#']")].filter(a => !document.getElementById(a.getAttribute("href").slice(1))).length`, 0.0)
	is(shown, `[...document.querySelectorAll("a.at")].every(a => /#L[0-9]+$/.test(a.href))`, true)
	is(shown, `new Set([...document.querySelectorAll("[id]")].map(e => e.id)).size === document.querySelectorAll("[id]").length`, true)
}
