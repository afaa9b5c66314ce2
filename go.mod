module github.com/signalvet/signalvet

go 1.26.0

require (
	github.com/aymanbagabas/go-udiff v0.4.1
	github.com/golangci/plugin-module-register v0.1.2
	go.yaml.in/yaml/v3 v3.0.4
	golang.org/x/mod v0.41.0
	golang.org/x/tools v0.51.0
)

require (
	golang.org/x/sync v0.23.0 // indirect
)
