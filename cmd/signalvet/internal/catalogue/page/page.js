"use strict";
(() => {
	const data = JSON.parse(document.getElementById("data").textContent);
	const field = name => document.getElementById(name);
	const search = field("search");
	const selects = ["package", "command", "show"].map(field).filter(Boolean);

	// What a signal needs to pass each value of "show".
	const shown = {
		"": () => true,
		findings: s => s.findings > 0,
		unsent: s => s.senders.length === 0,
		unheard: s => s.receivers.length === 0,
		waiting: s => s.receivers.some(r => r.waits),
	};
	const texts = new Map(data.map(s => [s.slug, document.getElementById(s.slug).textContent.toLowerCase()]));

	function passes(s) {
		const value = name => field(name) ? field(name).value : "";
		const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
		return words.every(word => texts.get(s.slug).includes(word)) &&
			(!value("package") || s.packages.includes(value("package"))) &&
			(!value("command") || s.commands.includes(value("command"))) &&
			shown[value("show")](s);
	}

	function filter() {
		const kept = data.filter(passes);
		const slugs = new Set(kept.map(s => s.slug));
		for (const element of document.querySelectorAll("[data-signal]")) {
			element.hidden = !slugs.has(element.dataset.signal);
		}
		field("none").hidden = kept.length > 0;
		field("count").textContent = kept.length === data.length ? "" : `${kept.length} of ${data.length} signals`;
		draw(kept);
	}

	const color = name => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
	const width = text => 7.5 * text.length + 24;

	// elements are the nodes and edges of the graph: packages, then signals, then receivers.
	function elements(signals) {
		const nodes = new Map(), edges = [];
		const node = (id, kind, label, finding, slug) => {
			if (!nodes.has(id)) {
				nodes.set(id, {data: {id, kind, label, slug, width: width(label), rank: nodes.size}, classes: kind});
			}
			if (finding) {
				nodes.get(id).classes = kind + " finding";
			}
			return id;
		};
		const edge = (source, target) => edges.push({data: {id: source + " > " + target, source, target}});
		for (const s of signals) {
			const id = node("signal " + s.slug, "signal", s.title, s.findings > 0, s.slug);
			for (const p of s.senders) {
				edge(node("package " + p, "package", p, false), id);
			}
			if (s.senders.length === 0) {
				edge(node("unsent", "nobody", "no send is seen", false), id);
			}
			for (const r of s.receivers) {
				edge(id, node("receiver " + r.at, "receiver", r.name, r.finding, s.slug));
			}
			if (s.receivers.length === 0) {
				edge(id, node("unheard", "nobody", "no receiver is seen", false));
			}
		}
		const seen = new Set();
		return [...nodes.values(), ...edges.filter(e => !seen.has(e.data.id) && seen.add(e.data.id))];
	}

	function style() {
		return [
			{selector: "node", style: {
				label: "data(label)", shape: "round-rectangle", width: "data(width)", height: 28, "font-size": 12,
				"font-family": "system-ui, sans-serif", "text-valign": "center", "text-halign": "center",
				color: color("text"), "background-color": color("raised"), "border-width": 1, "border-color": color("edge"),
			}},
			{selector: ".package", style: {"background-color": color("package")}},
			{selector: ".signal", style: {"background-color": color("signal"), color: color("on-signal"), "corner-radius": 14, "font-weight": 600}},
			{selector: ".receiver", style: {"background-color": color("receiver")}},
			{selector: ".nobody", style: {"border-style": "dashed", color: color("quiet")}},
			{selector: ".finding", style: {"border-width": 4, "border-color": color("alarm")}},
			{selector: "edge", style: {width: 1.5, "line-color": color("edge"), "target-arrow-color": color("edge"), "target-arrow-shape": "triangle", "curve-style": "bezier"}},
			{selector: ".faded", style: {opacity: .2}},
		];
	}

	const graph = cytoscape({container: field("graph"), style: style(), minZoom: .05, maxZoom: 3, userZoomingEnabled: true});
	window.signalGraph = graph; // for who wants to look at it from the console

	// draw lays the graph out in three columns and shows as much of it as can be read.
	function draw(signals) {
		graph.elements().remove();
		graph.add(elements(signals));
		const count = kinds => graph.nodes(kinds).length;
		const rows = Math.max(count(".package, #unsent"), count(".signal"), count(".receiver, #unheard"));
		field("graph").style.height = `clamp(12rem, ${46 * rows + 60}px, 60vh)`;
		graph.resize();
		graph.layout({
			name: "breadthfirst", directed: true, roots: graph.nodes(".package, #unsent"), depthSort: (a, b) => a.data("rank") - b.data("rank"),
			avoidOverlap: false, boundingBox: {x1: 0, y1: 0, w: 46 * rows + 150, h: graph.width() < 600 ? 400 : 620}, padding: 0, animate: false, fit: false,
			transform: (_, position) => ({x: position.y, y: position.x}), // from left to right
		}).run();
		show();
	}

	// show fits the graph in, or its top when all of it would be too small to read.
	function show() {
		graph.fit(undefined, 20);
		if (graph.zoom() > 1) {
			graph.zoom(1);
			graph.center();
		} else if (graph.zoom() < .6) {
			const box = graph.elements().boundingBox();
			const level = Math.max(.6, Math.min(1, graph.width() / (box.w + 40)));
			graph.viewport({zoom: level, pan: {x: 20 - box.x1 * level, y: 20 - box.y1 * level}});
		}
	}

	function highlight(node) {
		const near = node.union(node.predecessors()).union(node.successors());
		graph.elements().difference(near).addClass("faded");
	}
	graph.on("mouseover", "node", event => highlight(event.target));
	graph.on("mouseout", "node", () => graph.elements().removeClass("faded"));
	graph.on("tap", "node", event => {
		const {slug, kind, label} = event.target.data();
		if (slug) {
			location.hash = slug;
			document.getElementById(slug).focus();
		} else if (kind === "package") {
			field("package").value = label;
			filter();
		}
	});

	function zoom(how) {
		if (how === "fit") {
			graph.fit(undefined, 20);
			return;
		}
		const factor = how === "in" ? 1.3 : 1 / 1.3;
		graph.zoom({level: graph.zoom() * factor, renderedPosition: {x: graph.width() / 2, y: graph.height() / 2}});
	}
	for (const button of document.querySelectorAll("[data-zoom]")) {
		button.addEventListener("click", () => zoom(button.dataset.zoom));
	}
	const keys = {
		"+": () => zoom("in"), "=": () => zoom("in"), "-": () => zoom("out"), "0": () => zoom("fit"),
		ArrowLeft: () => graph.panBy({x: 60, y: 0}), ArrowRight: () => graph.panBy({x: -60, y: 0}),
		ArrowUp: () => graph.panBy({x: 0, y: 60}), ArrowDown: () => graph.panBy({x: 0, y: -60}),
	};
	field("graph").addEventListener("keydown", event => {
		if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
			event.preventDefault();
			keys[event.key]();
		}
	});

	document.addEventListener("keydown", event => {
		const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
		if (event.key === "/" && !typing) {
			event.preventDefault();
			search.focus();
		} else if (event.key === "Escape" && document.activeElement === search) {
			search.value = "";
			filter();
		}
	});
	document.querySelector("form").addEventListener("submit", event => event.preventDefault());
	search.addEventListener("input", filter);
	selects.forEach(select => select.addEventListener("change", filter));
	matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph.style(style()));
	new ResizeObserver(() => {
		graph.resize();
		show();
	}).observe(field("graph"));
	if (matchMedia("(max-width: 50rem)").matches) {
		field("index").open = false;
	}
	filter();
})();
