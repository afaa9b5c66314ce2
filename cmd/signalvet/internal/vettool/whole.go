package vettool

import (
	"encoding/json"
	"os"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/details"
)

// wholly makes the unit of the arguments one whose findings are wanted, when the command asks and the unit is a dependency of the main
// module. The go command keeps what the tool says of a package whether its findings are wanted or not: without them, a package that
// was a dependency first would have none when it is named itself. The command leaves out what was not named.
func wholly(u unit, args []string) (unit, []string, error) {
	asked := slices.Contains(args, "-"+details.Flag) || slices.Contains(args, "-"+details.Flag+"=true")
	if !asked || !u.VetxOnly || u.ModulePath == "" || u.ModuleVersion != "" {
		return u, args, nil // a person asks, it is named, or it is of another module
	}
	last := len(args) - 1
	path := strings.TrimSuffix(args[last], ".cfg") + ".whole.cfg"
	content, err := os.ReadFile(args[last])
	if err != nil {
		return u, args, err
	}
	var description map[string]json.RawMessage
	if err := json.Unmarshal(content, &description); err != nil {
		return u, args, err
	}
	description["VetxOnly"] = json.RawMessage("false")
	if content, err = json.Marshal(description); err == nil {
		err = os.WriteFile(path, content, 0o666)
	}
	u.VetxOnly = false
	return u, append(args[:last:last], path), err
}
