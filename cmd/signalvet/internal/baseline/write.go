package baseline

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
)

const header = `# The findings of signalvet that this project lives with. An entry that matches
# nothing any more is reported. signalvet -write-baseline FILE writes this file.
`

// Write writes the findings that nothing suppresses to the baseline of that
// path, and returns their number. The same findings give the same file.
func Write(path string, findings []finding.Finding) (int, error) {
	counted := finding.Counted(findings)
	counts := map[finding.Key]int{}
	for _, each := range counted {
		counts[each.Key()]++
	}
	list := &yaml.Node{Kind: yaml.SequenceNode}
	for _, key := range sorted(counts) {
		list.Content = append(list.Content, entryNode(key, counts[key]))
	}
	if len(counts) == 0 {
		list.Style = yaml.FlowStyle // []
	}
	document := &yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{text("findings"), list}}
	content, err := marshal(document)
	if err != nil {
		return 0, err
	}
	if err := os.WriteFile(path, append([]byte(header), content...), 0o666); err != nil {
		return 0, fmt.Errorf("cannot write the baseline: %w", err)
	}
	return len(counted), nil
}

func marshal(document *yaml.Node) ([]byte, error) {
	var out bytes.Buffer
	encoder := yaml.NewEncoder(&out)
	encoder.SetIndent(2)
	if err := encoder.Encode(document); err != nil {
		return nil, err
	}
	return out.Bytes(), encoder.Close()
}

func sorted(counts map[finding.Key]int) []finding.Key {
	var keys []finding.Key
	for key := range counts {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b finding.Key) int {
		return cmp.Or(
			strings.Compare(a.Package, b.Package),
			strings.Compare(a.Check, b.Check),
			strings.Compare(a.Function, b.Function),
			strings.Compare(a.Signal, b.Signal),
		)
	})
	return keys
}

// entryNode is one entry on several lines: a flow mapping would be folded when
// it is long. What is empty and a count of one go without saying.
func entryNode(key finding.Key, count int) *yaml.Node {
	entry := &yaml.Node{Kind: yaml.MappingNode}
	for i, value := range []string{key.Check, key.Package, key.Function, key.Signal} {
		if value != "" {
			entry.Content = append(entry.Content, text(entryKeys[i]), text(value))
		}
	}
	if count > 1 {
		number := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!int", Value: strconv.Itoa(count)}
		entry.Content = append(entry.Content, text("count"), number)
	}
	return entry
}

// text is a scalar, quoted when it would otherwise be no text.
func text(value string) *yaml.Node {
	node := &yaml.Node{}
	node.SetString(value)
	return node
}
