package blocking

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A section is a piece of a data file: a package line and the lines below it.
type section struct {
	file   string
	line   int      // of the package line
	paths  []string // the packages, possibly patterns
	partly bool     // other functions of the packages are analysed
	text   string   // what follows the package line
}

// sections cuts a data file into its sections without reading their lines.
func sections(file, text string) ([]section, error) {
	var found []section
	number, offset, start := 0, 0, 0
	for line := range strings.Lines(text) {
		number++
		if strings.HasPrefix(line, "package ") {
			s, err := header(fields(line))
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %v", file, number, err)
			}
			closeLast(found, text[start:offset])
			start = offset + len(line)
			s.file, s.line = file, number
			found = append(found, s)
		} else if len(found) == 0 {
			if words := fields(line); len(words) > 0 {
				return nil, fmt.Errorf("%s:%d: %s stands before the first package", file, number, words[0])
			}
		}
		offset += len(line)
	}
	closeLast(found, text[start:])
	return found, nil
}

// closeLast gives the last section its text.
func closeLast(found []section, text string) {
	if len(found) > 0 {
		found[len(found)-1].text = text
	}
}

// header reads the words of a package line.
func header(words []string) (section, error) {
	s := section{paths: words[1:]}
	if last := len(s.paths) - 1; last >= 0 && s.paths[last] == "partly" {
		s.paths, s.partly = s.paths[:last], true
	}
	if len(s.paths) == 0 {
		return s, fmt.Errorf("package without a path")
	}
	return s, nil
}

// fields returns the words of a line without its comment.
func fields(line string) []string {
	line, _, _ = strings.Cut(line, "#")
	return strings.Fields(line)
}

// add reads the lines of s into t. Errors name file and line.
func (t *table) add(s section) error {
	number := s.line
	for line := range strings.Lines(s.text) {
		number++
		words := fields(line)
		if len(words) == 0 {
			continue // a comment, or nothing
		}
		if err := t.addLine(words); err != nil {
			return fmt.Errorf("%s:%d: %v", s.file, number, err)
		}
	}
	return nil
}

// addLine reads one line, SYMBOL WORD..., into t.
func (t *table) addLine(words []string) error {
	symbol, words := words[0], words[1:]
	var except []string
	if i := slices.Index(words, "except"); i >= 0 {
		words, except = words[:i], words[i+1:]
		if !strings.Contains(symbol, "*") || len(except) == 0 {
			return fmt.Errorf("except of %s wants a pattern before it and names after it", symbol)
		}
	}
	entry, err := parseEntry(words)
	if err != nil {
		return fmt.Errorf("%s: %v", symbol, err)
	}
	if !t.put(symbol, except, entry) {
		return fmt.Errorf("%s stands twice in its package", symbol)
	}
	return nil
}

// parseEntry reads the words that follow a symbol.
func parseEntry(words []string) (Entry, error) {
	var e Entry
	if len(words) == 0 {
		return e, fmt.Errorf("no word says what it does")
	}
	if len(words) == 1 && words[0] == "none" {
		return e, nil
	}
	for _, word := range words {
		if err := e.addWord(word); err != nil {
			return e, err
		}
	}
	return e, nil
}

// addWord adds to e what one word says.
func (e *Entry) addWord(word string) (err error) {
	role, numbers, _ := strings.Cut(word, ":")
	switch {
	case role == "calls" && e.Calls == nil:
		e.Calls, err = parameters(numbers)
	case role == "goes" && e.Goes == nil:
		e.Goes, err = parameters(numbers)
	case word == "exits" && !e.Exits:
		e.Exits = true
	case e.Class == "" && slices.Contains(Classes, Class(word)):
		e.Class = Class(word)
	default:
		err = fmt.Errorf("unknown or repeated word %q", word)
	}
	return err
}

// parameters reads a list of parameter numbers, "0,2".
func parameters(list string) ([]int, error) {
	var numbers []int
	for word := range strings.SplitSeq(list, ",") {
		n, err := strconv.Atoi(word)
		if err != nil || n < 0 || slices.Contains(numbers, n) {
			return nil, fmt.Errorf("bad list of parameters %q", list)
		}
		numbers = append(numbers, n)
	}
	return numbers, nil
}
