// Package kernel runs modules, and knows of no signals.
package kernel

import (
	"context"
	"fmt"
)

// Module is a part of a program.
type Module interface {
	Name() string
	Init() error
	Start(ctx context.Context) error
}

// Kernel has modules.
type Kernel struct {
	modules []Module
	byName  map[string]Module
}

// Add adds a module.
func (k *Kernel) Add(m Module) *Kernel {
	k.modules = append(k.modules, m)
	return k
}

// Backwards starts before it initialises.
func (k *Kernel) Backwards(ctx context.Context) error {
	if err := k.startAll(ctx); err != nil {
		return err
	}
	return k.initAll()
}

// Run initialises before it starts.
func (k *Kernel) Run(ctx context.Context) error {
	if err := k.initAll(); err != nil {
		return err
	}
	return k.startAll(ctx)
}

func (k *Kernel) initAll() error {
	for _, m := range k.modules {
		if err := m.Init(); err != nil {
			return fmt.Errorf("init %s: %w", m.Name(), err)
		}
	}
	return nil
}

func (k *Kernel) startAll(ctx context.Context) error {
	for i := range k.modules {
		if err := k.modules[i].Start(ctx); err != nil {
			return fmt.Errorf("start: %w", err)
		}
	}
	return nil
}

// Table starts the modules of a map before it initialises them.
func (k *Kernel) Table(ctx context.Context) {
	for _, m := range k.byName {
		_ = m.Start(ctx)
	}
	for _, m := range k.byName {
		_ = m.Init()
	}
}

// SetTable sets the map.
func (k *Kernel) SetTable(table map[string]Module) { k.byName = table }

// OneByOne takes one after the other.
func OneByOne(ctx context.Context, modules ...Module) error {
	for _, m := range modules {
		if err := boot(ctx, m); err != nil {
			return err
		}
	}
	return nil
}

func boot(ctx context.Context, m Module) error {
	if err := m.Init(); err != nil {
		return err
	}
	return m.Start(ctx)
}

// Last starts one module before it initialises another.
func Last(ctx context.Context, first, second Module) {
	_ = first.Start(ctx)
	_ = second.Init()
}

// Never starts before it initialises, and nobody calls it.
func Never(ctx context.Context, modules []Module) {
	for _, m := range modules {
		_ = m.Start(ctx)
	}
	for _, m := range modules {
		_ = m.Init()
	}
}

// Plugin has one method.
type Plugin interface{ Setup(k *Kernel) }

// Install sets plugins up.
func Install(k *Kernel, plugins ...Plugin) {
	for _, p := range plugins {
		p.Setup(k)
	}
}
