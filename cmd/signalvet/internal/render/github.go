package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
	"github.com/signalvet/signalvet/passes"
)

// GitHub writes each finding as a workflow command, which GitHub Actions shows
// beside the line of the file.
func GitHub(out io.Writer, log Log) error {
	text := bufio.NewWriter(out)
	sources, root := sources{}, sourceRoot(log.Here)
	for _, each := range finding.Counted(log.Findings) {
		properties := []string{
			"file=" + escapeProperty(root.relative(each.File)),
			fmt.Sprintf("line=%d", each.Line),
			fmt.Sprintf("col=%d", sources.column16(each.File, each.Line, each.Column)),
		}
		if each.End.Line == each.Line && each.End.Column > each.Column { // GitHub takes columns on one line only
			properties = append(properties,
				fmt.Sprintf("endLine=%d", each.End.Line),
				fmt.Sprintf("endColumn=%d", sources.column16(each.File, each.End.Line, each.End.Column)))
		}
		properties = append(properties, "title="+escapeProperty("signalvet "+each.Check))
		fmt.Fprintf(text, "::%s %s::%s\n", githubWord[log.level(each)], strings.Join(properties, ","), escapeData(annotation(root, each)))
	}
	for _, problem := range log.Problems {
		at, message := cutPlace(problem)
		properties := "title=signalvet"
		if at.File != "" {
			properties = fmt.Sprintf("file=%s,line=%d,col=%d,%s", escapeProperty(root.relative(at.File)), at.Line, max(1, at.Column), properties)
		}
		fmt.Fprintf(text, "::error %s::%s\n", properties, escapeData(message))
	}
	return text.Flush()
}

var githubWord = map[passes.Level]string{passes.Certain: "error", passes.Default: "warning", passes.OptIn: "notice"}

// level returns the level of the check that reports; what the command says
// itself is certain.
func (l Log) level(each finding.Finding) passes.Level {
	if l.Suite.Find(each.Check) == nil {
		return passes.Certain
	}
	return l.Suite.Standing(each.Check).Level
}

// annotation is the message, with each related place on a line.
func annotation(root root, each finding.Finding) string {
	text := each.Message
	for _, related := range each.Related {
		text += fmt.Sprintf("\n%s:%d: %s", root.relative(related.File), related.Line, related.Message)
	}
	return text
}

// What stands in a workflow command is escaped as its runner reads it.
var (
	escapeData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace
	escapeProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace
)
