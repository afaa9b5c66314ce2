package viper

import (
	"github.com/fsnotify/fsnotify"
	"github.com/spf13/viper"
)

func reload(e fsnotify.Event) {}

func load() {
	viper.WatchConfig()
	viper.OnConfigChange(reload) // want `^receiver reload is connected after viper is started \(it misses what came before\)$`
}

func loadOwn(v *viper.Viper) {
	v.OnConfigChange(reload)
	v.WatchConfig()
}
