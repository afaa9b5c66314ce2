package operations

import (
	"go/types"
	"slices"
	"strings"
	"unicode"
)

// Words of names that tell dispatchers from the many other things that keep functions and call them.
var (
	// senderWords say that a function sends.
	senderWords = wordSet("emit publish fire dispatch notify trigger send broadcast raise notification emitted published fired")

	// announceWords say that a function tells of an event, whatever the answers are.
	announceWords = wordSet("emit publish fire notify trigger broadcast raise")

	// connectVerbs say that a function connects.
	connectVerbs = wordSet("subscribe listen observe watch")

	// wiringVerbs say so too, of a function that leads to a connect.
	wiringVerbs = wordSet("register connect attach bind hook wire")

	// observerNouns name receivers, where they are kept or what adds them.
	observerNouns = wordSet("listener subscriber subscription observer watcher notifiee notifier callback sub")

	// otherNouns name what is kept in a list and called in turn, but is told nothing: it is asked, or does the work.
	otherNouns = wordSet("middleware plugin migration migrator validator option opt route router provider resolver filter interceptor checker factory codec closer cleanup shutdown finalizer worker matcher parser strategy rule")

	// lifeWords name the steps of a life, in which functions that are kept are called in order.
	lifeWords = wordSet("shutdown close stop exit quit init start run setup migrate validate apply build cleanup instantiate execute serve finish teardown reset walk visit get list check find render parse load flush drain cancel")

	// eventWords name what happens, where a handler of something else does the work.
	eventWords = wordSet("event close closed change changed connect connected disconnect disconnected update updated open opened ready done complete completed state status lost expired finished")

	// setupWords name functions in which a part of a program connects what it has.
	setupWords = wordSet("register subscribe connect bind attach install init initialize initialise setup hook listen observe watch wire configure prepare boot bootstrap start run mount load enable open begin provision")

	// logNouns name what writes down what happens.
	logNouns = wordSet("log logger logging")

	// logVerbs name its methods.
	logVerbs = wordSet("trace debug info notice warn warning fatal panic log print")

	// leavingWords say that an object that was registered is so no longer.
	leavingWords = wordSet("unregister deregister unsubscribe")

	// takingWords say that a function takes something away.
	takingWords = wordSet("remove delete unsubscribe unregister off cancel stop detach disconnect leave forget drop unlisten unwatch unobserve unbind del unhook rm deregister")
)

func wordSet(list string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// wordsOf splits a name into its words, in lower case.
func wordsOf(name string) []string {
	var out []string
	start := 0
	runes := []rune(name)
	for i := 1; i <= len(runes); i++ {
		if i < len(runes) && !starts(runes, i) {
			continue // inside a word
		}
		if w := strings.ToLower(strings.Trim(string(runes[start:i]), "_")); w != "" {
			out = append(out, w)
		}
		start = i
	}
	return out
}

// starts reports whether a word starts at i: at a capital after a small letter, or before one.
func starts(runes []rune, i int) bool {
	if runes[i] == '_' || runes[i-1] == '_' {
		return true
	}
	if !unicode.IsUpper(runes[i]) {
		return false
	}
	return !unicode.IsUpper(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1])
}

// says reports whether a word of the name, in the singular, is in the set.
func says(name string, set map[string]bool) bool {
	for _, w := range wordsOf(name) {
		if set[w] || set[strings.TrimSuffix(w, "s")] || set[strings.TrimSuffix(w, "es")] {
			return true
		}
	}
	return false
}

// sends reports whether a name says that its function sends.
func sends(name string) bool {
	for _, w := range wordsOf(name) {
		if senderWords[w] {
			return true
		}
	}
	return false
}

// takes reports whether a name says that its function takes something away: Remove, Unfollow.
func takes(name string) bool {
	first := wordsOf(name)[0]
	return says(name, takingWords) || strings.HasPrefix(first, "un") && len(first) > len("until")
}

// announces reports whether a name says that its function tells of an event, even to receivers that can stop it.
func announces(name string) bool {
	return slices.ContainsFunc(wordsOf(name), func(w string) bool { return announceWords[w] })
}

// logs reports whether a method of the interface t writes a line, for nobody in particular.
func logs(t types.Type, method string) bool {
	name := typeName(t)
	name = name[strings.LastIndexByte(name, '.')+1:]
	return says(name, logNouns) && !says(name, observerNouns) && !hears(method) || method == "Errorf" || logVerbs[strings.ToLower(strings.TrimSuffix(method, "f"))]
}

// NamedSetup reports whether the name of a function says that a part of a program connects what it has there.
func NamedSetup(name string) bool { return says(name, setupWords) }

// NamedSender reports whether the name of a function says that it sends: what it returns is about that.
func NamedSender(name string) bool { return sends(name) }

// NamedConnect reports whether the name of a function says that it connects a receiver: what it returns is about that.
func NamedConnect(name string) bool { return connects(name) || says(name, wiringVerbs) }

// connects reports whether a name says that its function connects a receiver: Subscribe, OnClosed, AddListener.
func connects(name string) bool {
	words := wordsOf(name)
	return says(name, connectVerbs) || namesObservers(name) || len(words) > 1 && words[0] == "on" || says(name, senderWords)
}

// namesObservers reports whether a name speaks of receivers: listeners, or handlers of what happens.
func namesObservers(name string) bool {
	words := wordsOf(name)
	for i, w := range words {
		if i > 0 && strings.TrimSuffix(w, "s") == "handler" && eventWords[words[i-1]] {
			return true
		}
	}
	return says(name, observerNouns)
}

// hears reports whether the name of an observer's method says that it is told what happens: OnClosed, HandleEvent.
func hears(method string) bool {
	words := wordsOf(method)
	return len(words) > 1 && (words[0] == "on" || words[0] == "handle" || senderWords[words[0]])
}
