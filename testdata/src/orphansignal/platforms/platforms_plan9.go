package platforms

import "context"

func init() { elsewhere.Connect("note", func(context.Context, int) error { return nil }) }
