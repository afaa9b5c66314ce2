package config

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// vocabulary reads the words of the project's own dispatchers: the path of a
// file, a library, or a list of both. They become one text, a document for
// each.
func (r *reader) vocabulary(node *yaml.Node) error {
	items := []*yaml.Node{node}
	if node.Kind == yaml.SequenceNode {
		items = node.Content
	}
	var texts []string
	for _, item := range items {
		text, err := r.words(item)
		if err != nil {
			return err
		}
		texts = append(texts, strings.TrimRight(text, "\n")+"\n")
	}
	all := strings.Join(texts, "---\n")
	if err := r.suite.CheckVocabularyText(string(r.File), all); err != nil {
		return r.Errorf(node, "the vocabularies do not agree: %v", withoutPlace(err)) // each by itself is right
	}
	r.add(suite.VocabularyFlag, all)
	return nil
}

// words returns the text of one part of the vocabulary, which has no fault.
func (r *reader) words(node *yaml.Node) (string, error) {
	if node.Kind == yaml.MappingNode {
		if r.suite.CheckWords == nil {
			return "", r.Errorf(node, "a vocabulary is a mapping (want a file)")
		}
		if err := r.suite.CheckWords(string(r.File), node); err != nil {
			return "", err
		}
		vocabulary.Place(string(r.File), node)
		text, err := yaml.Marshal(node)
		return string(text), err
	}
	path, err := r.path(node, "a vocabulary")
	if err != nil {
		return "", err
	}
	text, err := r.suite.VocabularyText(path, r.dir)
	if err != nil && suite.IsUnreadable(err) {
		return "", r.Errorf(node, "%v", err)
	}
	return text, err
}

// withoutPlace cuts the place off that an error has in the joined text.
func withoutPlace(err error) string {
	if parts := strings.SplitN(err.Error(), ": ", 2); len(parts) == 2 {
		return parts[1]
	}
	return err.Error()
}
