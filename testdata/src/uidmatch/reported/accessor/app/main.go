// Command app is the only one that uses the history.
package main

import "uidmatch/reported/accessor/history"

func main() {
	history.On("users")
	defer history.Off("users") // want `uid "history.remove" is connected to Removed, not to Updated`
}
