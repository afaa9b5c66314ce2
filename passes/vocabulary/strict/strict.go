// Package strict reads YAML files that people write: what is not understood is
// an error, and an error tells the line and column of the first fault.
package strict

import (
	"bytes"
	"errors"
	"io"

	"go.yaml.in/yaml/v3"
)

// File is the name of a file, as errors tell it.
type File string

// Documents calls read with the root of each YAML document in data that holds
// anything, until there is an error. Faults in the file are of type [*Error].
func (f File) Documents(data []byte, read func(root *yaml.Node) error) error {
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	for {
		var document yaml.Node
		if err := decoder.Decode(&document); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return syntaxError(string(f), data, err)
		}
		root := document.Content[0]
		if IsNull(root) {
			continue // a document of comments only
		}
		if err := read(root); err != nil {
			return err
		}
	}
}
