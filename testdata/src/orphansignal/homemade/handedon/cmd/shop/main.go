// Command shop listens to what the store's watcher tells.
package main

import (
	"github.com/spf13/viper"

	"orphansignal/homemade/handedon/store"
)

func main() {
	s := store.Open(viper.New())
	s.OnChange(func(name string) { println(name) })
}
