package vettool

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// generations is how far up the go command is looked for: programs given by
// -toolexec stand between.
const generations = 3

// askingCommand returns the go command that runs this process.
func askingCommand() (command, bool) {
	pid := os.Getppid()
	for range generations {
		asking, known := processCommand(pid)
		if known && filepath.Base(asking.args[0]) == "go" {
			return asking, true
		}
		pid = parentOf(pid)
	}
	return command{}, false
}

func processCommand(pid int) (command, bool) {
	line, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	if err != nil {
		return command{}, false
	}
	dir, err := os.Readlink(fmt.Sprintf("/proc/%d/cwd", pid))
	if err != nil {
		return command{}, false
	}
	args := strings.Split(strings.TrimSuffix(string(line), "\x00"), "\x00")
	return command{dir: dir, args: args}, true
}

// parentOf returns the parent of a process, or 0.
func parentOf(pid int) int {
	var name string
	var self, parent int
	var state byte
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	text := string(stat)
	if end := strings.LastIndexByte(text, ')'); end > 0 { // the name may hold anything
		text = fmt.Sprintf("%d (name) %s", pid, strings.TrimSpace(text[end+1:]))
	}
	if _, err := fmt.Sscanf(text, "%d %s %c %d", &self, &name, &state, &parent); err != nil {
		return 0
	}
	return parent
}
