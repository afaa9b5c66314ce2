// Package viper does with its library what each check looks for, and beside it what is right.
package viper

import (
	"github.com/fsnotify/fsnotify"
	"github.com/spf13/viper"
)

func changed(fsnotify.Event) {}

func late() {
	config := viper.New()
	config.WatchConfig()
	config.OnConfigChange(changed) // want `^lateconnect: receiver changed is connected after config is started \(it misses what came before\)$`
}

func early() {
	config := viper.New()
	config.OnConfigChange(changed)
	config.WatchConfig()
}

// registerForgotten is called by nobody.
func registerForgotten(config *viper.Viper) { config.OnConfigChange(changed) } // want `^deadconnect: receiver changed is never connected to config \(registerForgotten is never called\)$`

// Start does all of it.
func Start() {
	late()
	early()
}
