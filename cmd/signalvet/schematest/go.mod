module github.com/signalvet/signalvet/cmd/signalvet/schematest

go 1.26.0

require (
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
	github.com/signalvet/signalvet v0.0.0
	go.yaml.in/yaml/v3 v3.0.4
	golang.org/x/tools v0.51.0
)

require (
	github.com/aymanbagabas/go-udiff v0.4.1 // indirect
	golang.org/x/mod v0.41.0 // indirect
	golang.org/x/sync v0.23.0 // indirect
	golang.org/x/text v0.14.0 // indirect
)

replace github.com/signalvet/signalvet => ../../..
