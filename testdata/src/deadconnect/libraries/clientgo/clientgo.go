package clientgo

import "k8s.io/client-go/tools/cache"

// The informer tells of what is there by itself.
func once(inf cache.SharedIndexInformer, handler cache.ResourceEventHandler) error {
	handle, err := inf.AddEventHandler(handler)
	if err != nil {
		return err
	}
	return inf.RemoveEventHandler(handle)
}
