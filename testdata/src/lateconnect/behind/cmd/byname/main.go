// Command byname runs a command by its name.
package main

import (
	"os"

	"lateconnect/behind/commands" // want `receiver started is connected after Started is sent`
)

func main() {
	if err := commands.Execute(os.Args[1]); err != nil {
		os.Exit(1)
	}
}
