package vocabulary

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// placeMark begins the comment above a symbol that says in which file it stands.
const placeMark = "# at "

// Placed is the text of a vocabulary file, which has no fault, with a comment above each word that says where it stands: who parses the
// text tells the place in the file. It is the text itself when it cannot be written again.
func Placed(filename string, data []byte) string {
	var out bytes.Buffer
	decoder, encoder := yaml.NewDecoder(bytes.NewReader(data)), yaml.NewEncoder(&out)
	for {
		var document yaml.Node
		err := decoder.Decode(&document)
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			Place(filename, &document)
			err = encoder.Encode(&document)
		}
		if err != nil {
			return string(data)
		}
	}
	if encoder.Close() != nil {
		return string(data)
	}
	return out.String()
}

// Place is [Placed] for a part of a file that has been decoded already.
func Place(filename string, node *yaml.Node) {
	if node.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(node.Content); i += 2 {
			if node.Content[i].Value == "words" {
				placeKeys(filename, node.Content[i+1])
			}
		}
		return
	}
	for _, child := range node.Content {
		Place(filename, child)
	}
}

func placeKeys(filename string, words *yaml.Node) {
	words.Style &^= yaml.FlowStyle // which has no room for comments
	for i := 0; i < len(words.Content); i += 2 {
		key := words.Content[i]
		key.HeadComment = fmt.Sprintf("%s%s:%d:%d", placeMark, filename, key.Line, key.Column)
	}
}

// place notes where the word of a symbol stands: by the comment above it, else by the text that is parsed.
func (p *parser) place(w *Word, key *yaml.Node) {
	w.File, w.Line, w.Column = string(p.File), key.Line, key.Column
	_, said, ok := strings.Cut(key.HeadComment, placeMark)
	parts := strings.Split(said, ":")
	if last := len(parts) - 1; ok && last >= 2 {
		line, lineErr := strconv.Atoi(parts[last-1])
		column, columnErr := strconv.Atoi(parts[last])
		if lineErr == nil && columnErr == nil && line > 0 && column > 0 {
			w.File, w.Line, w.Column = strings.Join(parts[:last-1], ":"), line, column
		}
	}
}
